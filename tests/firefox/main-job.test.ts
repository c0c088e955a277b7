import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { FirefoxDocument } from '../../server/demo/firefox/document.ts';
import type { FirefoxPage } from '../../server/demo/firefox/page.ts';
import { difference } from '../browser/copy/looks.ts';
import { differenceOf } from '../browser/pixels.ts';
import { type Held, heldBy } from '../e2e/association.ts';
import { type Ground, startGround } from './ground.ts';
import { withFirefox } from './installed.ts';
import { openAlone } from './offline.ts';
import { cut, paintedBy } from './painted.ts';
import { portraitsIn, without } from './portraits.ts';

const EXACT = { mean: 0, worst: 0 };

withFirefox('Firefox, from the page to the association', () => {
  let ground: Ground;
  let page: FirefoxPage;

  beforeAll(async () => {
    ground = await startGround();
  });
  afterEach(async () => {
    await ground?.firefox.closePopup();
    await page?.close();
  });
  afterAll(() => ground?.close());

  async function open(path: string, post: string): Promise<string> {
    page = await ground.open(path);
    const selector = `article[data-post-id="${post}"]`;
    await page.until('its images', () => [...document.images].every(({ complete }) => complete));
    await page.hover(`${selector} .post-text`);
    return selector;
  }

  /** Classifies the draft that the popup shows, and waits for the association's receipt. */
  async function confirm(popup: FirefoxDocument): Promise<Held> {
    for (const choice of ['insulte', 'origine', 'oui']) await popup.tap(`button[data-choice="${choice}"]`);
    await popup.tap('#confirm');
    await popup.find('main[data-screen="saved"]');
    await popup.see('Relevé enregistré');
    await popup.find('#transmitted');
    const held = (await heldBy(ground.stack)).at(-1);
    if (!held) throw new Error('the association holds nothing');
    return held;
  }

  /** The browser's own picture of the post, with nothing lying over it. */
  async function paintedAlone(selector: string): Promise<Uint8Array> {
    await page.evaluate(() => {
      for (const over of document.querySelectorAll<HTMLElement>('.bar, .drawer, .banner'))
        over.style.setProperty('visibility', 'hidden', 'important');
    });
    return paintedBy(page, selector);
  }

  test('a message without media is pictured at once, classified, and received', async () => {
    const selector = await open('@corvin/101', '101');
    const { id, record, file } = await confirm(await ground.pressFor('draft'));
    expect(record.conditions).toMatchObject({ browser: 'Firefox' });
    expect(record.reading.text).toBe(
      await page.evaluate(
        (wanted) => document.querySelector<HTMLElement>(`${wanted} .post-text`)?.innerText,
        selector,
      ),
    );
    expect(record.files.map(({ role, made }) => `${role} ${made}`)).toEqual([
      'picture pixels',
      'snapshot snapshot',
    ]);
    const { asked, words } = await openAlone(ground.firefox, (await file('snapshot')).toString());
    expect(asked).toEqual([]);
    expect(words).toContain(record.reading.text.slice(0, 40));
    await page.goto(`${ground.firefox.origin}/journal.html`);
    await page.see(record.reading.text.slice(0, 30));
    expect(id).toMatch(/^[0-9a-f]{64}$/);
  });

  test('a message taller than the view is pictured whole, to the pixel', async () => {
    const selector = await open('@hildegonde/113', '113');
    const { record, file } = await confirm(await ground.pressFor('draft'));
    expect(record.redactions.map(({ what }) => what)).not.toContainEqual(expect.stringMatching(/hors de/));
    const portraits = await portraitsIn(page, selector);
    const [kept, painted] = [await file('picture'), await paintedAlone(selector)];
    expect(portraits).not.toEqual([]);
    const { mean, worst } = differenceOf(without(kept, portraits), without(painted, portraits));
    // Round corners: Firefox itself shades a pixel or two of them a level away from one picture to the next.
    expect(worst).toBeLessThanOrEqual(1);
    expect(mean).toBeLessThan(0.000_01);
  });

  test('a message with a picture is pictured after « Non », to the pixel, and its copy holds the picture', async () => {
    const selector = await open('@corvin/103', '103');
    const popup = await ground.pressFor('questions');
    await popup.tap('#answers-none');
    await popup.find('main[data-screen="draft"]');
    const { record, file } = await confirm(popup);
    expect(record.gesture.answeredAt).not.toBeNull();
    expect(differenceOf(await file('picture'), await paintedAlone(selector))).toMatchObject(EXACT);
    const copy = (await file('snapshot')).toString();
    expect(copy).toContain('data:image/png;base64,');
    const { asked, painted } = await openAlone(ground.firefox, copy);
    expect(asked).toEqual([]);
    const picture = await file('picture');
    const [width, height] = [picture.readUInt32BE(16), picture.readUInt32BE(20)];
    const copied = cut(painted, { x: 0, y: 0, width, height });
    expect(difference(picture, Buffer.from(copied)).off).toBeLessThan(0.02);
  });

  test('a message that shows a child leaves nothing, here or at the association', async () => {
    const before = (await heldBy(ground.stack)).length;
    await open('@corvin/103', '103');
    const popup = await ground.pressFor('questions');
    await popup.tap('#child-yes');
    await popup.find('main[data-screen="child"]');
    await ground.firefox.closePopup();
    await page.goto(`${ground.firefox.origin}/journal.html`);
    await page.find('main');
    expect(await page.evaluate(countKept)).toBe(before);
    expect(await heldBy(ground.stack)).toHaveLength(before);
  });

  test('the shortcut does as the button', async () => {
    await open('@corvin/101', '101');
    await ground.firefox.pressShortcut();
    const popup = await ground.firefox.popup();
    await popup.find('main[data-screen="draft"]');
    expect((await confirm(popup)).record.gesture.kind).toBe('shortcut');
  });
});

/** How many captures and drafts the browser's own database holds. */
async function countKept(): Promise<number> {
  const asked = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await asked(indexedDB.open('temoin'));
  const count = (table: string) => asked(database.transaction(table).objectStore(table).count());
  const counts = await Promise.all([count('captures'), count('drafts')]);
  database.close();
  return counts.reduce((sum, one) => sum + one, 0);
}
