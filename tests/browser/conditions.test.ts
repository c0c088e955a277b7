import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Conditions } from '../../lib/evidence/record.ts';
import { type Scene, startScene } from './capture-scene.ts';
import { type Site, startSite } from './conditions-server.ts';

let scene: Scene;
let site: Site;
beforeAll(async () => {
  [scene, site] = await Promise.all([startScene({}), startSite()]);
});
afterEach(() => scene.clear());
afterAll(() => Promise.all([scene.close(), site.close()]));

async function open(path: string): Promise<Page> {
  const page = await scene.browser.newPage();
  await page.goto(`${site.origin}${path}`);
  return page;
}

/** What the record of the page's post says of the conditions. */
async function conditions(page: Page): Promise<Conditions> {
  await scene.press(page);
  await (await scene.popup()).waitForSelector('main[data-screen="draft"]');
  const [line] = await scene.store.evaluate(() => globalThis.temoinStore.all());
  if (!line) throw new Error('nothing kept');
  return line.kept.record.conditions;
}

test('a page that was simply opened: its status, how it came, and nothing claimed of redirects', async () => {
  expect(await conditions(await open('/simple'))).toMatchObject({
    httpStatus: 200,
    redirects: 'non vérifié',
    navigation: 'navigate',
    movedWithin: 'non',
    serviceWorker: 'non',
    cache: 'page demandée au réseau ; cache non vidé',
    privateWindow: 'non',
    signedIn: 'non vérifié',
  });
});

test('no condition is ever blank', async () => {
  const all = await conditions(await open('/simple'));
  for (const [name, value] of Object.entries(all)) expect(value, name).not.toBeNull();
  for (const [name, value] of Object.entries(all)) expect(value, name).not.toBe('');
});

test('a page that says it is not there has its status', async () => {
  expect(await conditions(await open('/absent'))).toMatchObject({ httpStatus: 404 });
});

test('a redirect within the site is counted', async () => {
  expect(await conditions(await open('/renvoi'))).toMatchObject({ redirects: 1, httpStatus: 200 });
});

test('one through another site hides them all, which is not « none »', async () => {
  expect(await conditions(await open('/detour'))).toMatchObject({ redirects: 'non vérifié' });
});

test('a page loaded again', async () => {
  const page = await open('/simple');
  await page.reload();
  expect(await conditions(page)).toMatchObject({ navigation: 'reload' });
});

test('a page come back to', async () => {
  const page = await open('/simple');
  await page.goto(`${site.origin}/absent`);
  await page.goBack();
  expect(await conditions(page)).toMatchObject({ navigation: 'back_forward' });
});

test('a page the browser had in its cache', async () => {
  const page = await open('/gardee');
  await page.goto(`${site.origin}/simple`);
  await page.goto(`${site.origin}/gardee`);
  expect(await conditions(page)).toMatchObject({ cache: 'page servie par le cache du navigateur' });
});

test('a page the browser had, and asked the server about, was asked of the network', async () => {
  const page = await open('/verifiee');
  await page.goto(`${site.origin}/simple`);
  await page.goto(`${site.origin}/verifiee`);
  expect(await conditions(page)).toMatchObject({
    cache: 'page demandée au réseau ; cache non vidé',
    httpStatus: 200,
  });
});

test('a page made by a service worker is neither the network’s nor the cache’s', async () => {
  const page = await open('/simple');
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('/ouvrier.js');
    await navigator.serviceWorker.ready;
  });
  await page.goto(`${site.origin}/fabrique`);
  expect(await conditions(page)).toMatchObject({ serviceWorker: 'oui', cache: 'non vérifié' });
  await page.evaluate(async () => {
    for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister();
  });
});

test('a page that has changed its address without loading', async () => {
  const page = await open('/simple');
  await page.evaluate(() => history.pushState(null, '', '/fil/1'));
  expect(await conditions(page)).toMatchObject({ movedWithin: 'oui' });
});

test('and one that has come back to it', async () => {
  const page = await open('/simple');
  await page.evaluate(() => history.pushState(null, '', '/fil/1'));
  await page.evaluate(() => history.back());
  await page.waitForFunction(() => location.pathname === '/simple');
  expect(await conditions(page)).toMatchObject({ movedWithin: 'oui' });
});

test('a place within the page is no other address', async () => {
  const page = await open('/simple');
  await page.evaluate(() => {
    location.hash = 'message-1';
  });
  expect(await conditions(page)).toMatchObject({ movedWithin: 'non' });
});

test('an address that was changed before the page was loaded again may be anything', async () => {
  const page = await open('/absent');
  await page.evaluate(() => history.pushState(null, '', '/simple'));
  await page.reload();
  expect(await conditions(page)).toMatchObject({ movedWithin: 'non vérifié', navigation: 'reload' });
});
