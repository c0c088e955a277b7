import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Scene, startScene } from './capture-scene.ts';
import { HOSTILE } from './hostile-pages.ts';
import { magentaIn } from './pixels.ts';

let scene: Scene;
let taken: Awaited<ReturnType<typeof take>>;

/** The one draft of a page where the volunteer has left traces everywhere. */
async function take() {
  const page = await scene.open('/volontaire');
  await scene.press(page);
  const popup = await scene.popup();
  // Their own portrait may be an image like any other: the questions come first.
  await popup.waitForSelector('main[data-screen="questions"], main[data-screen="draft"]');
  if (await popup.$('#answers-none')) await popup.locator('#answers-none').click();
  await popup.waitForSelector('main[data-screen="draft"]');
  const [draft] = await scene.store.evaluate(() => globalThis.temoinStore.all());
  if (!draft) throw new Error('no draft');
  return {
    record: draft.kept.record,
    picture: Buffer.from(draft.files['picture'] ?? '', 'base64'),
    snapshot: Buffer.from(draft.files['snapshot'] ?? '', 'base64').toString('utf8'),
  };
}

beforeAll(async () => {
  scene = await startScene({ ...HOSTILE, '/dessin.png': PNG.sync.write(new PNG({ width: 1, height: 1 })) });
  taken = await take();
});
afterAll(() => scene.close());

describe('of the volunteer, nothing is kept', () => {
  test('in the picture: buttons they pressed, lines about them, their drafts and the forms around them', () => {
    expect(magentaIn(taken.picture)).toBe(0);
  });
  test('in the copy, nor in what is there and not shown', () => {
    expect(taken.snapshot).not.toMatch(
      /brouillon|secret|Connecté|Volontaire|volontaire|republié|suivez|Galet/,
    );
  });
  test('among what could not be read', () => {
    expect(JSON.stringify(taken.record.filesMissing)).not.toContain('volontaire');
  });
  test('in the address and the title of a page of their own', () => {
    expect([new URL(taken.record.page.address).pathname, taken.record.page.title]).toEqual(['/', '']);
  });
});

test('what was left out is said, once each', () => {
  const theirs = taken.record.redactions.filter(({ what }) => !what.startsWith('portrait'));
  expect(theirs).toEqual([
    { where: 'address', what: 'compte de la personne qui relève' },
    { where: 'text', what: 'nombre de notifications dans le titre' },
    { where: 'text', what: 'titre de la page de la personne qui relève' },
    { where: 'picture', what: 'trace de la personne qui relève (aimé, partagé, suivi)' },
    { where: 'picture', what: 'champ de saisie de la personne qui relève' },
    { where: 'snapshot', what: 'trace de la personne qui relève (aimé, partagé, suivi)' },
    { where: 'snapshot', what: 'champ de saisie de la personne qui relève' },
  ]);
});

test('the author’s own words stay, even where they say « vous »', () => {
  expect(taken.record.reading.text).toContain('Vous avez vu ces Ostrovards');
  expect(taken.snapshot).toContain('Vous avez vu ces Ostrovards');
});
