import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { post } from './capture-pages.ts';
import { type Scene, startScene } from './capture-scene.ts';

const page = (body: string, style = '') =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>La place</title><style>
    article { width: 500px; height: 300px } ${style}</style></head><body>${body}</body></html>`;
const words = post(1, 'brindille', 'Les Ostrovards sont tous des gobe-lune.');
const image = (name: string) => `<img src="/${name}.png" width="64" height="64" alt="">`;

/** Each shows a picture in its post by a way of its own. */
const WAYS: Record<string, string> = {
  'an element that is there for less than an instant': page(
    `${words}<script>
      const flash = () => {
        const image = document.createElement('img');
        image.src = '/dessin.png';
        document.querySelector('article').append(image);
        image.remove();
      };
      setInterval(flash, 10);
      const frame = () => { flash(); requestAnimationFrame(frame); };
      frame();
    </script>`,
  ),
  'an animated background': page(
    words,
    `@keyframes turn { 0%, 98% { background-image: none } 99%, 100% { background-image: url(/dessin.png) } }
     article p { animation: turn 60s step-end infinite }`,
  ),
  'a mask': page(words, 'article { background: #246; mask-image: url(/dessin.png) }'),
  'its first letter': page(words, 'article p::first-letter { background: url(/dessin.png) }'),
  'the mark of a list': page(
    post(1, 'brindille', 'Regardez.', '<ul><li>ici</li></ul>'),
    'li::marker { content: url(/dessin.png) }',
  ),
  'what lies under it and lets the pointer through': page(
    `<div style="position:fixed;inset:0;z-index:-1;pointer-events:none;background:url(/dessin.png)"></div>${words}`,
  ),
};
const pathOf = (way: string) => `/${Object.keys(WAYS).indexOf(way)}`;

let scene: Scene;

beforeAll(async () => {
  const drawing = PNG.sync.write(new PNG({ width: 64, height: 64 }));
  scene = await startScene({
    ...Object.fromEntries(Object.entries(WAYS).map(([way, html]) => [pathOf(way), html])),
    '/image': page(post(1, 'brindille', 'Regardez.', image('dessin'))),
    '/dessin.png': drawing,
    '/autre.png': drawing,
  });
});
afterEach(() => scene.clear());
afterAll(() => scene.close());

const rows = () => scene.store.evaluate(() => globalThis.temoinStore.rows());
const screen = (popup: Page, name: string) => popup.waitForSelector(`main[data-screen="${name}"]`);

async function pressFor(at: Page, name: string): Promise<Page> {
  await scene.press(at);
  const popup = await scene.popup();
  await screen(popup, name);
  return popup;
}

/** Ends once the questions have left the popup and come back. */
function askedAnew(popup: Page): Promise<void> {
  return popup.evaluate(
    () =>
      new Promise<void>((done) => {
        let left = false;
        new MutationObserver(() => {
          const screen = document.querySelector('main')?.dataset['screen'];
          if (left && screen === 'questions') done();
          left ||= screen !== 'questions';
        }).observe(document, { subtree: true, childList: true, attributes: true });
      }),
  );
}

test.each(Object.keys(WAYS))('a post that shows a picture by %s is asked about', async (way) => {
  await pressFor(await scene.open(pathOf(way)), 'questions');
  expect(await rows()).toBe(0);
});

describe('a post that was answered for', () => {
  test('and has another image by then, is asked about anew', async () => {
    const at = await scene.open('/image');
    const popup = await pressFor(at, 'questions');
    await at.$eval('img', (shown) => shown.setAttribute('src', '/autre.png'));
    const anew = askedAnew(popup);
    await popup.locator('#answers-none').click();
    await anew;
    expect([await scene.shots(), await rows()]).toEqual([0, 0]);
    await popup.locator('#answers-none').click();
    await screen(popup, 'draft');
  });
  test('and has gone by then, is said to have gone at once', async () => {
    const at = await scene.open('/image');
    const popup = await pressFor(at, 'questions');
    await at.$eval('article', (gone) => gone.remove());
    await popup.locator('#answers-none').click();
    await screen(popup, 'failed');
    expect([await scene.shots(), await rows()]).toEqual([0, 0]);
  });
});
