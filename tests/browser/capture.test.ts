import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { PAGES } from './capture-pages.ts';
import { type Scene, startScene, until } from './capture-scene.ts';
import { differenceOf, paintedBy } from './pixels.ts';

let scene: Scene;

beforeAll(async () => {
  const drawing = new PNG({ width: 320, height: 200 });
  for (let at = 0; at < drawing.data.length; at += 1) drawing.data[at] = at % 4 === 3 ? 255 : (at * 7) % 251;
  scene = await startScene({ ...PAGES, '/dessin.png': PNG.sync.write(drawing) });
});
afterEach(() => scene.clear());
afterAll(() => scene.close());

const all = () => scene.store.evaluate(() => globalThis.temoinStore.all());
const rows = () => scene.store.evaluate(() => globalThis.temoinStore.rows());
const screenOf = (popup: Page) => popup.$eval('main', (main) => main.dataset['screen']);
const screen = (popup: Page, name: string) => popup.waitForSelector(`main[data-screen="${name}"]`);

/** Presses the button and waits for one screen of the popup. */
async function pressFor(page: Page, name: string): Promise<Page> {
  await scene.press(page);
  const popup = await scene.popup();
  await screen(popup, name);
  return popup;
}

/** The page's markup once the outline of an instant is gone. */
async function contentOf(page: Page): Promise<string> {
  await page.waitForFunction(() => document.documentElement.children.length === 2);
  return page.content();
}

async function onlyDraft() {
  const [draft, ...others] = await all();
  if (!draft || others.length > 0)
    throw new Error(`expected one draft, found ${others.length + (draft ? 1 : 0)}`);
  const { kept, files } = draft;
  return {
    id: kept.id,
    record: kept.record,
    picture: Buffer.from(files['picture'] ?? '', 'base64'),
    snapshot: Buffer.from(files['snapshot'] ?? '', 'base64').toString('utf8'),
  };
}

describe('a post without media', () => {
  test('is pictured at once, to the pixel', async () => {
    const page = await scene.open('/court');
    await page.hover('#message-1');
    await page.mouse.move(2, 2);
    const before = await page.content();
    const expected = await paintedBy(page, '#message-2');
    await pressFor(page, 'draft');
    const { record, picture } = await onlyDraft();
    expect(differenceOf(picture, expected)).toMatchObject({ mean: 0, worst: 0 });
    expect(record.reading.author.name).toBe('cailloutis');
    expect(record.files.map(({ role, made }) => `${role} ${made}`)).toEqual([
      'picture pixels',
      'snapshot snapshot',
    ]);
    expect(record.touched).toEqual([]);
    expect(await scene.shots()).toBe(1);
    expect(await contentOf(page)).toBe(before);
  });

  test('is the one under the pointer', async () => {
    const page = await scene.open('/court');
    await page.hover('#message-1 [itemprop=text]');
    await pressFor(page, 'draft');
    expect((await onlyDraft()).record.reading.author.name).toBe('brindille');
  });

  test('taller than the view, is joined from screens to the pixel, without the bar that floats over it', async () => {
    const page = await scene.open('/long');
    await page.evaluate(() => scrollTo(0, 333));
    const before = await page.content();
    await pressFor(page, 'draft');
    const { record, picture } = await onlyDraft();
    expect(await page.evaluate(() => scrollY)).toBe(333);
    expect(await contentOf(page)).toBe(before);
    await page.$eval('header', (header) => {
      header.style.visibility = 'hidden';
    });
    expect(differenceOf(picture, await paintedBy(page, '#message-3'))).toMatchObject({ mean: 0, worst: 0 });
    expect(record.touched.map(({ what }) => what)).toEqual(['scroll', 'hidden-bar']);
    expect(record.changes).toEqual([]);
    // One at once and one a screen: a refused call means that the gesture was lost on its way, and seconds with it.
    expect(await scene.shots()).toBe(5);
  });

  test('covered by what lets the pointer through, is pictured without it, and the page gets it back', async () => {
    const page = await scene.open('/couvert');
    const before = await page.content();
    await pressFor(page, 'draft');
    expect(await contentOf(page)).toBe(before);
    const { picture } = await onlyDraft();
    await page.$eval('#bulle', (bubble) => bubble.remove());
    expect(differenceOf(picture, await paintedBy(page, '#message-1'))).toMatchObject({ mean: 0, worst: 0 });
  });

  test('that the page rewrites meanwhile, is recorded with both readings', async () => {
    const page = await scene.open('/mouvant');
    await pressFor(page, 'draft');
    const { record } = await onlyDraft();
    const change = record.changes.find(({ part }) => part === 'text');
    expect(change?.before).toMatch(/version \d{4}/);
    expect(change?.after).not.toBe(change?.before);
  });

  test('holds nothing of what the volunteer wrote in it', async () => {
    const page = await scene.open('/brouillon');
    await pressFor(page, 'draft');
    const { record, snapshot } = await onlyDraft();
    expect(`${JSON.stringify(record)}${snapshot}`).not.toMatch(/volontaire|secret-4242|jeton/);
    expect(record.redactions.map(({ where }) => where)).toEqual(['picture', 'snapshot']);
  });

  test('is kept for good only when confirmed', async () => {
    const page = await scene.open('/court');
    const popup = await pressFor(page, 'draft');
    await popup.locator('#classify-moderator').click();
    await popup.locator('#confirm').click();
    await screen(popup, 'saved');
    const [line] = await all();
    expect(line?.kept.classification).toMatchObject({ categories: [], record: line?.kept.id });
  });

  test('closed before it is confirmed, comes back with the next press', async () => {
    const page = await scene.open('/court');
    const popup = await pressFor(page, 'draft');
    const { id } = await onlyDraft();
    await popup.close();
    await pressFor(page, 'draft');
    expect((await onlyDraft()).id).toBe(id);
  });
});

test('after another page in the same tab, the button is for that page, and the first draft waits', async () => {
  const page = await scene.open('/court');
  const address = page.url();
  const popup = await pressFor(page, 'draft');
  await popup.close();
  await page.goto(address.replace('/court', '/couvert'));
  await pressFor(page, 'draft');
  expect((await all()).map(({ kept }) => kept.record.page.address.split('/').at(-1))).toEqual([
    'couvert',
    'court',
  ]);
});

describe('a post with media', () => {
  test('is not pictured before « Non », and is after', async () => {
    const page = await scene.open('/image');
    const expected = await paintedBy(page, '#message-4');
    const popup = await pressFor(page, 'questions');
    expect(await scene.shots()).toBe(0);
    expect(await rows()).toBe(0);
    await popup.locator('#answers-none').click();
    await screen(popup, 'draft');
    const { record, picture, snapshot } = await onlyDraft();
    expect(await scene.shots()).toBeGreaterThan(0);
    expect(record.gesture.answeredAt).not.toBeNull();
    expect(snapshot).toContain('data:image/png;base64,');
    expect(differenceOf(picture, expected)).toMatchObject({ mean: 0, worst: 0 });
  });

  test('and taller than the view, is joined after « Non » without waiting for the browser’s quota', async () => {
    const page = await scene.open('/image-longue');
    const expected = await paintedBy(page, '#message-6');
    const popup = await pressFor(page, 'questions');
    await popup.locator('#answers-none').click();
    await screen(popup, 'draft');
    expect(differenceOf((await onlyDraft()).picture, expected)).toMatchObject({ mean: 0, worst: 0 });
    expect(await scene.shots()).toBe(4);
  });

  test('that comes once the page has noticed the press, is asked about all the same', async () => {
    const page = await scene.open('/tardif');
    await pressFor(page, 'questions');
    expect(await rows()).toBe(0);
  });

  test('showing a child, leaves nothing and never was pictured', async () => {
    const page = await scene.open('/image');
    const popup = await pressFor(page, 'questions');
    await popup.locator('#child-yes').click();
    await screen(popup, 'child');
    expect([await scene.shots(), await rows()]).toEqual([0, 0]);
  });

  test('whose popup is closed, is let go of, and the next popup says so', async () => {
    const page = await scene.open('/image');
    await (await pressFor(page, 'questions')).close();
    const popup = await pressFor(page, 'questions');
    expect(await popup.$eval('main', (main) => main.innerText)).toMatch(/abandonné|dropped/);
    expect([await scene.shots(), await rows()]).toEqual([0, 0]);
  });

  test('showing an adult’s intimacy, is recorded in words alone', async () => {
    const page = await scene.open('/image');
    const popup = await pressFor(page, 'questions');
    for (const answer of ['#danger-no', '#child-no', '#intimate-yes', '#answers-next', '#intimate-next']) {
      await popup.locator(answer).click();
    }
    await screen(popup, 'draft');
    const { record, snapshot } = await onlyDraft();
    expect(await scene.shots()).toBe(0);
    expect(record.files.map(({ role }) => role)).toEqual(['snapshot']);
    expect(record.filesMissing).toContain('picture');
    expect(snapshot).not.toContain('data:image');
    expect(snapshot).toContain('Regardez.');
  });

  test('in danger, shows whom to call', async () => {
    const page = await scene.open('/image');
    const popup = await pressFor(page, 'questions');
    await popup.locator('#danger-yes').click();
    await popup.waitForSelector('.danger-number');
    expect(await popup.$eval('main', (main) => main.innerText)).toMatch(/17.*112[\s\S]*114/);
    expect(await screenOf(popup)).toBe('questions');
  });
});

describe('another post', () => {
  async function pickOn(page: Page): Promise<string> {
    const popup = await pressFor(page, 'draft');
    const { id } = await onlyDraft();
    await page.evaluate(() => Reflect.set(globalThis, 'seen', []));
    await popup.locator('#another').click();
    await until('the popup closes', async () => popup.isClosed());
    await page.waitForSelector('html > div');
    await page.bringToFront();
    return id;
  }

  test('is chosen by pointing, takes the place of the first, and the page hears nothing', async () => {
    const page = await scene.open('/choix');
    const first = await pickOn(page);
    const box = await (await page.$('#message-1'))?.boundingBox();
    if (!box) throw new Error('no post');
    await page.mouse.click(box.x + 80, box.y + 40);
    await screen(await scene.popup(), 'draft');
    const { id, record } = await onlyDraft();
    expect(id).not.toBe(first);
    expect(record.gesture.kind).toBe('pick');
    expect(record.reading.author.name).toBe('brindille');
    expect(await page.evaluate(() => Reflect.get(globalThis, 'seen'))).toEqual([]);
    expect(await contentOf(page)).not.toContain('z-index:2147483647');
  });

  test('is chosen with the arrows and Enter', async () => {
    const page = await scene.open('/choix');
    await pickOn(page);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await screen(await scene.popup(), 'draft');
    expect((await onlyDraft()).record.reading.author.name).toBe('brindille');
  });

  test('left by Escape, brings the first one back', async () => {
    const page = await scene.open('/choix');
    const first = await pickOn(page);
    await page.keyboard.press('Escape');
    await screen(await scene.popup(), 'draft');
    expect((await onlyDraft()).id).toBe(first);
  });
});

describe('where there is no post', () => {
  test('a page without one says so and offers to point at one', async () => {
    const popup = await pressFor(await scene.open('/vide'), 'nothing');
    expect(await popup.$('#another')).not.toBeNull();
    expect([await scene.shots(), await rows()]).toEqual([0, 0]);
  });

  test('a page of the browser says why', async () => {
    const page = await scene.browser.newPage();
    await page.goto('chrome://version');
    await pressFor(page, 'blocked');
  });
});
