import { createServer, type ServerResponse } from 'node:http';
import { PNG } from 'pngjs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { post } from './capture-pages.ts';
import { type Scene, startScene } from './capture-scene.ts';
import { exactly, pictured } from './picture-case.ts';
import { lines, page as made } from './picture-pages.ts';

/** An image server that keeps its images until they are let go. */
let slow: { origin: string; let(): void; close(): void };
let scene: Scene;

const image = (query = '') =>
  `<img class="lent" data-lent="${query}" width="320" height="200" alt="un dessin">`;
const SCRIPT = (origin: string) => `<script>
  addEventListener('load', () => {
    for (const image of document.querySelectorAll('.lent')) image.src = '${origin}/dessin.png?' + image.dataset.lent;
  });
</script>`;

/** A list that keeps one element a row, and shows another post in it once it is scrolled. */
const RECYCLED = `<script>
  const row = document.querySelector('#message-1');
  addEventListener('scroll', () => {
    if (row.dataset.autre) return;
    row.dataset.autre = '';
    row.id = 'message-99';
    row.querySelector('[itemprop=author]').textContent = 'cailloutis';
    row.querySelector('[itemprop=author]').href = '/u/cailloutis';
    row.querySelector('time').parentNode.href = '/m/99';
    row.querySelector('[itemprop=text]').innerHTML = '${lines(70)}'.replaceAll('lune', 'soupe');
  });
</script>`;

const GONE = `<script>
  addEventListener('scroll', () => document.querySelector('#message-1')?.remove());
</script>`;

beforeAll(async () => {
  slow = await slowImages();
  scene = await startScene({
    '/tard': made(`<main>${post(1, 'brindille', 'Regardez.', image())}</main>${SCRIPT(slow.origin)}`),
    '/tard-haut': made(`<main>${post(1, 'brindille', lines(60), image('bas'))}</main>${SCRIPT(slow.origin)}`),
    '/grandit': made(
      `<main>${post(1, 'brindille', Array.from({ length: 8 }, (_, at) => `${lines(20)}<img class="lent" loading="lazy" data-lent="${at}" alt="un dessin"><br>`).join(''))}</main>${SCRIPT(slow.origin)}`,
      // A round corner is smoothed by one value more or less as its box grows: what was pictured before was so then.
      { head: '<style>article { border-radius: 0 !important }</style>' },
    ),
    '/recycle': made(`<main>${post(1, 'brindille', lines(70))}</main>${RECYCLED}`),
    '/parti': made(`<main>${post(1, 'brindille', lines(70))}</main>${GONE}`),
  });
});
afterEach(() => scene.clear());
afterAll(async () => {
  await scene.close();
  slow.close();
});

async function slowImages(): Promise<typeof slow> {
  const drawing = new PNG({ width: 320, height: 200 });
  for (let at = 0; at < drawing.data.length; at += 1) drawing.data[at] = at % 4 === 3 ? 255 : (at * 7) % 251;
  const waiting: ServerResponse[] = [];
  const server = createServer((_request, response) => waiting.push(response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    let() {
      for (const response of waiting.splice(0)) {
        response.writeHead(200, { 'content-type': 'image/png' });
        response.end(PNG.sync.write(drawing));
      }
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Lets the images come once the first picture has been taken. */
async function letAfterFirst(): Promise<void> {
  const before = await scene.shots();
  while ((await scene.shots()) === before) await new Promise((resolve) => setTimeout(resolve, 20));
  slow.let();
}

describe('images that come late', () => {
  test('are waited for once what is seen has been pictured, which is then pictured again, and said', async () => {
    const page = await scene.open('/tard');
    const [{ record, shots }] = await Promise.all([exactly(scene, page), letAfterFirst()]);
    expect(shots).toBe(2);
    expect(record.touched.map(({ what }) => what)).toEqual(['late']);
  });

  test('of a post taller than the view are in its picture', async () => {
    const page = await scene.open('/tard-haut');
    const [{ record }] = await Promise.all([exactly(scene, page), letAfterFirst()]);
    expect(record.strips.length).toBeGreaterThan(1);
  });

  test('and make the post taller as it is scrolled through, are all in its picture', async () => {
    const page = await scene.open('/grandit');
    const letting = setInterval(() => slow.let(), 20);
    const { record } = await exactly(scene, page, { grows: true });
    clearInterval(letting);
    expect(record.strips.length).toBeGreaterThan(3);
  });

  test('are not waited for past the bound the record bears', async () => {
    const page = await scene.open('/tard');
    const { record } = await pictured(scene, page);
    slow.let();
    expect(record.bounds.waiting).toBeGreaterThan(0);
    expect(record.files.map(({ role }) => role)).toContain('picture');
  });
});

describe('a post that goes while it is scrolled through', () => {
  for (const [path, how] of [
    ['/recycle', 'its element shows another one'],
    ['/parti', 'the page takes it away'],
  ] as const) {
    test(`${how}: what was first seen is kept, and what is missing is said`, async () => {
      const page = await scene.open(path);
      const height = await page.evaluate(() => {
        const { top } = document.querySelector('#message-1')?.getBoundingClientRect() ?? { top: 0 };
        return Math.round(innerHeight - top);
      });
      const { record, picture } = await pictured(scene, page);
      expect(PNG.sync.read(picture).height).toBe(height);
      expect(record.redactions.map(({ what }) => what)).toContain(
        'suite du message, que la page a retiré ou remplacé entre-temps',
      );
      expect(record.reading.author.name).toBe('brindille');
      expect(record.changes.length).toBeGreaterThan(0);
    });
  }
});
