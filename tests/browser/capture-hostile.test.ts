import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { popupOf } from '../../server/demo/gestures.ts';
import { type Scene, startScene } from './capture-scene.ts';
import { HOSTILE } from './hostile-pages.ts';
import { magentaIn } from './pixels.ts';

let scene: Scene;

beforeAll(async () => {
  const drawing = new PNG({ width: 320, height: 200 });
  for (let at = 0; at < drawing.data.length; at += 1) drawing.data[at] = at % 4 === 1 ? 0 : 255;
  scene = await startScene({ ...HOSTILE, '/dessin.png': PNG.sync.write(drawing) });
});
afterEach(() => scene.clear());
afterAll(() => scene.close());

const all = () => scene.store.evaluate(() => globalThis.temoinStore.all());
const rows = () => scene.store.evaluate(() => globalThis.temoinStore.rows());

/** Presses the button on a page, and tells which screen the popup comes to rest on. */
async function screenFor(page: Page): Promise<string> {
  await scene.press(page);
  const popup = await popupOf(scene.browser, 55_000);
  const shown = await popup.waitForSelector('main[data-screen]:not([data-screen="working"])');
  return (await shown?.evaluate((main) => (main as HTMLElement).dataset['screen'])) ?? '';
}

async function draftOf(path: string) {
  expect(await screenFor(await scene.open(path))).toBe('draft');
  const [draft] = await all();
  if (!draft) throw new Error('no draft');
  return {
    record: draft.kept.record,
    picture: Buffer.from(draft.files['picture'] ?? '', 'base64'),
    snapshot: Buffer.from(draft.files['snapshot'] ?? '', 'base64').toString('utf8'),
  };
}

describe('an image is asked about, wherever the page hides it', () => {
  test.for([
    ['in a form that hides its children behind a name', '/formulaire'],
    ['in a closed shadow root', '/ombre'],
    ['under the class of an emoji, too large for one', '/emoji'],
    ['as the background of what the post is laid on', '/fond'],
    ['underneath a post that is seen through', '/dessous'],
  ] as const)('%s', async ([, path]) => {
    expect(await screenFor(await scene.open(path))).toBe('questions');
    expect([await scene.shots(), await rows()]).toEqual([0, 0]);
  });
});

describe('before « Non », no byte of an image is kept', () => {
  test('nor does a portrait that is larger than its frame show in the picture', async () => {
    const { picture, snapshot, record } = await draftOf('/portrait');
    expect(magentaIn(picture)).toBe(0);
    expect(snapshot).not.toContain('data:image');
    expect(record.redactions.map(({ what }) => what)).toContain('portrait (image non examinée)');
  });

  test('an emoji that a server drew for itself is kept as its name', async () => {
    const { picture, snapshot, record } = await draftOf('/emoji-maison');
    expect(magentaIn(picture)).toBe(0);
    expect(snapshot).toContain(':lune:');
    expect(record.redactions.map(({ what }) => what)).toContain('emoji d’un serveur (image non examinée)');
  });

  test('an emoji is kept as its character', async () => {
    const { snapshot } = await draftOf('/petit-emoji');
    expect(snapshot).toContain('🙂');
    expect(snapshot).not.toContain('data:image');
  });
});

describe('a page that fights back is captured all the same', () => {
  test.for([
    ['with elements named like the document’s own members', '/noms'],
    ['a thousand levels deep', '/profond'],
    ['with a hundred thousand elements', '/foule'],
    ['with twenty thousand layers under the post', '/pile'],
    ['with ten megabytes of words', '/fleuve'],
    ['with an address of sixty thousand characters', '/adresse'],
  ] as const)('%s', async ([, path]) => {
    const { record } = await draftOf(path);
    expect(record.reading.author.name).toBe('brindille');
    expect(record.files.map(({ role }) => role)).toContain('picture');
  });
});
