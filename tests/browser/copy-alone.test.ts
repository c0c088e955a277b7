import { createServer, type Server } from 'node:http';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCounting, openFromDisk } from './copy/alone.ts';
import { type Looks, startLooks } from './copy/looks.ts';
import { richPosts } from './copy/rich.ts';

const KINDS = ['/medias', '/styles', '/programmes'];

let looks: Looks;
let server: Server;
let origin: string;
/** Paths the server was asked for. */
let heard: string[] = [];
/** Each copy, under the path it is served at. */
const copies = new Map<string, string>();

beforeAll(async () => {
  let pages: Record<string, string> = {};
  const drawing = new PNG({ width: 90, height: 90 });
  drawing.data.fill(0x66);
  server = createServer(({ url = '' }, response) => {
    heard.push(url);
    const html = copies.get(url) ?? pages[url];
    if (html !== undefined) response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
    else if (url.startsWith('/dessin.png'))
      response
        .writeHead(200, { 'content-type': 'image/png', 'access-control-allow-origin': '*' })
        .end(PNG.sync.write(drawing));
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : null;
  origin = `http://brumeval.localhost:${port}`;
  pages = richPosts(`http://ailleurs.localhost:${port}`);
  looks = await startLooks();
  for (const path of KINDS) {
    const page = await looks.open(`${origin}${path}`);
    expect(await looks.find(page, 'article')).toBe(1);
    copies.set(`/copie${path}`, (await looks.look(page, 0))?.html ?? '');
    await page.close();
  }
});
afterAll(async () => {
  await looks?.close();
  server?.close();
  server?.closeAllConnections();
});

describe.each(KINDS)('the copy of a post rich in %s', (path) => {
  test('asks for nothing and runs nothing, opened from the disk', async () => {
    heard = [];
    const opened = await openFromDisk(looks.browser, copies.get(`/copie${path}`) ?? '');
    expect(opened).toMatchObject({ asked: [], ran: null });
    expect(opened.text).toContain('Les Ostrovards sont tous des gobe-lune.');
    expect(heard).toEqual([]);
  });

  test('asks for nothing and runs nothing, opened from a site', async () => {
    heard = [];
    const opened = await openCounting(looks.browser, `${origin}/copie${path}`);
    expect(opened).toMatchObject({ asked: [], ran: null });
    expect(opened.text).toContain('Les Ostrovards sont tous des gobe-lune.');
    expect(heard).toEqual([`/copie${path}`]);
  });

  test('where the post itself asks for much: what counts here would be counted', async () => {
    const { asked, ran } = await openCounting(looks.browser, `${origin}${path}`);
    expect(asked.length).toBeGreaterThan(3);
    expect(ran !== null).toBe(path === '/programmes');
  });
});
