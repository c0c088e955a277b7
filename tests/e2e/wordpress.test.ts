import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { popupOf, tap } from '../../server/demo/gestures.ts';
import { openDraft, waitForReceipt } from '../../server/demo/volunteer.ts';
import { heldBy } from './association.ts';
import { type Ground, startGround } from './ground.ts';
import { shownIn } from './shown.ts';
import { lacking, startWordpress, type Wordpress } from './wordpress.ts';

let site: Wordpress;
let ground: Ground;

/** Opens the article, presses the button, asks for « Un autre message… » and waits until a choice is awaited. */
async function pickOn(): Promise<{ page: Page; first: string }> {
  const page = await ground.open(site.address);
  const popup = await openDraft(ground.browser, page);
  const first = (await shownIn(popup)).address;
  const closed = new Promise((resolve) => popup.once('close', resolve));
  await tap(popup, '#another');
  await closed;
  await page.bringToFront();
  // Beside head and body: the words that say how, the outline of the first, and the pane that takes the pointer.
  await page.waitForFunction(() => document.documentElement.children.length === 5);
  return { page, first };
}

/** Takes the chosen comment to its receipt; what the popup said of it. */
async function keep(page: Page) {
  const popup = await popupOf(ground.browser);
  await popup.waitForSelector('main[data-screen="draft"]');
  const shown = await shownIn(popup);
  await tap(popup, '#classify-moderator');
  await tap(popup, '#confirm');
  await waitForReceipt(popup);
  await popup.close();
  await page.close();
  const held = (await heldBy(ground.stack)).at(-1);
  if (!held) throw new Error('nothing arrived');
  return { shown, ...held };
}

/** As WordPress itself links a comment of an article that has more than one page of them. */
const permalinkOf = (id: string) => `${site.address}comment-page-1/#${id}`;

async function heightOf(address: string, selector: string): Promise<number> {
  const page = await ground.open(address);
  const height = await page.$eval(selector, (element) => element.getBoundingClientRect().height);
  await page.close();
  return height;
}

const textOf = (reader: number) =>
  `Commentaire numéro ${reader} : propos d’essai, « entre guillemets » & esperluette.\n\nSecond paragraphe 😀.`;

if (lacking.length > 0)
  console.warn(`A live WordPress: skipped, for this machine lacks ${lacking.join(', ')}.`);

describe.skipIf(lacking.length > 0)('a live WordPress', () => {
  beforeAll(async () => {
    const hostRules = 'MAP * ^NOTFOUND,EXCLUDE localhost,EXCLUDE *.localhost,EXCLUDE 127.0.0.1';
    site = await startWordpress();
    ground = await startGround({ hostRules });
  });
  afterAll(async () => {
    await ground?.close();
    await site?.close();
  });

  test('a comment chosen by pointing is read and received', async () => {
    const { page } = await pickOn();
    const words = await page.waitForSelector('#comment-8 p');
    await words?.scrollIntoView();
    await words?.click();
    const { shown, record, file } = await keep(page);
    expect(record.gesture.kind).toBe('pick');
    expect(record.reading).toMatchObject({
      text: textOf(7),
      id: 'comment-8',
      permalink: permalinkOf('comment-8'),
      author: { name: 'Lecteur 7' },
    });
    // 14:07 in Paris, two hours ahead of UTC until the last Sunday of October.
    expect(record.reading.published).toMatchObject({ at: '2026-10-08T12:07:00.000Z', source: 'shown' });
    expect(shown).toMatchObject({ text: textOf(7), address: permalinkOf('comment-8') });
    expect(shown.author).toContain('Lecteur 7');
    const copy = (await file('snapshot')).toString();
    expect(copy).toContain('Commentaire numéro 7');
    // Reader 8 answers reader 7, inside the same list item: somebody else's words are not taken along.
    expect(copy).not.toContain('Lecteur 8');
    const answer = await heightOf(site.address, '#comment-9');
    expect(record.files[0]?.height).toBeLessThan((await heightOf(site.address, '#comment-8')) - answer + 1);
  });

  test('a comment chosen with the arrow keys and Enter is read and received', async () => {
    const { page, first } = await pickOn();
    const ids = await page.$$eval('li.comment', (items) => items.map(({ id }) => id));
    const expected = ids[ids.indexOf(new URL(first).hash.slice(1)) + 2];
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const { shown, record } = await keep(page);
    const reader = Number(expected?.replace('comment-', '')) - 1;
    expect(record.reading).toMatchObject({
      id: expected,
      text: textOf(reader),
      author: { name: `Lecteur ${reader}` },
    });
    expect(shown.address).toBe(permalinkOf(expected ?? ''));
  });
});
