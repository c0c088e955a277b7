import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Practice, startPractice } from '../../server/practice/start.ts';
import { GALLERY, STYLES } from './copy/gallery.ts';
import { type Looks, startLooks } from './copy/looks.ts';

/** Share of the pixels of which any channel may differ. */
const MOST = 0.02;

let looks: Looks;
let server: Server;
let practice: Practice;

beforeAll(async () => {
  const drawing = new PNG({ width: 90, height: 90 });
  for (let at = 0; at < 90 * 90; at += 1)
    drawing.data.set([(at % 90) * 2, 90, Math.floor(at / 90) * 2, 255], at * 4);
  server = createServer(({ url }, response) => {
    if (url === '/dessin.png')
      response.writeHead(200, { 'content-type': 'image/png' }).end(PNG.sync.write(drawing));
    else if (url === '/styles') response.writeHead(200, { 'content-type': 'text/html' }).end(GALLERY);
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  [looks, practice] = await Promise.all([startLooks(), startPractice({ port: 0 })]);
});
afterAll(async () => {
  await looks?.close();
  await practice?.close();
  server?.close();
});

describe('the copy of a post, opened alone, looks as the post does:', () => {
  let page: Page;
  beforeAll(async () => {
    page = await looks.open(`http://127.0.0.1:${(server.address() as AddressInfo).port}/styles`);
    expect(await looks.find(page, 'article')).toBe(Object.keys(STYLES).length);
  });
  for (const [at, what] of Object.keys(STYLES).entries()) {
    test(what, async () => {
      expect((await looks.look(page, at))?.off).toBeLessThanOrEqual(MOST);
    });
  }
});

test('every post of the practice ground’s stream but those that move looks so in its copy', async () => {
  const page = await looks.open(`${practice.address}/fil`);
  // The browser's own controls are no part of the page; an animated image is not still for two pictures.
  await page.$$eval('video', (all) => all.map((video) => video.removeAttribute('controls')));
  await page.$$eval('article:has([src*="boucle.gif"])', (all) => all.map((post) => post.remove()));
  const count = await looks.find(page, null);
  expect(count).toBeGreaterThan(20);
  const wrong: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const look = await looks.look(page, at);
    if (look && look.off > MOST) wrong.push(`${at}: ${(look.off * 100).toFixed(2)} %`);
  }
  expect(wrong).toEqual([]);
});
