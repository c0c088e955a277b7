import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wordsOf } from '../../components/popup/words.ts';
import type { PostReading } from '../../lib/platforms/reading.ts';
import { pressToolbar, see, tap } from '../../server/demo/gestures.ts';
import { openDraft, waitForReceipt } from '../../server/demo/volunteer.ts';
import { disagreements, type Expected, expectedOf, hasCorpus, savedHtml } from '../platforms/corpus.ts';
import { openAlone } from './alone.ts';
import { type Held, heldBy } from './association.ts';
import { formsOf, foundIn } from './forms.ts';
import { type Ground, startGround } from './ground.ts';
import { type Replay, replay } from './replay.ts';
import { searchDatabase } from './search.ts';
import { type Shown, shownIn } from './shown.ts';

/** A saved page and its nth expected post, which is designated by the pointer, by the focus, or by the page itself. */
interface Case {
  file: string;
  address: string;
  row: number;
  by: 'the pointer' | 'the keyboard' | 'the page';
}

const CASES: readonly Case[] = [
  { file: 'x/brocc-x-profile.html', address: 'https://x.com/perceptnet', row: 2, by: 'the pointer' },
  { file: 'x/brocc-x-home.html', address: 'https://x.com/home', row: 0, by: 'the pointer' },
  { file: 'bluesky/brocc-bsky-feed.html', address: 'https://bsky.app/', row: 1, by: 'the keyboard' },
  {
    file: 'bluesky/metascraper-bsky-post-image.html',
    address: 'https://bsky.app/profile/glendunlap.bsky.social/post/3mdegyw3ves2t',
    row: 0,
    by: 'the page',
  },
  {
    file: 'mastodon/defuddle-mastodon-anonymised.html',
    address: 'https://mastodon.example/@alice/12345678',
    row: 0,
    by: 'the page',
  },
  {
    file: 'realserver/wordpress-6.1-tt1-classic-comments.html',
    address: 'http://127.0.0.1:8801/2026/11/le-conseil-municipal-vote-le-budget/',
    row: 1,
    by: 'the pointer',
  },
  {
    file: 'comments/readability-wordpress.html',
    address:
      'https://wptavern.com/stack-overflow-jobs-data-shows-reactjs-skills-in-high-demand-wordpress-market-oversaturated-with-developers',
    row: 2,
    by: 'the pointer',
  },
];

/** What is sure of a row that no person has checked. */
const SURE = new Set(['post', 'id', 'permalink']);

/** A page without any post. */
const NO_POST = { file: 'youtube/brocc-youtube-home.html', address: 'https://www.youtube.com/' };

/** Private messages in the markup of posts, laid over X's page as its drawer is. */
const SECRET = 'Rendez-vous au hangar des Glycines';
const DRAWER = `<div data-testid="DMDrawer" style="position:fixed;right:0;bottom:0;width:300px;height:200px;z-index:9;background:#eee">
  <article data-testid="tweet"><div data-testid="User-Name"><a href="/mirabelle_t">Mirabelle</a></div>
  <a href="/mirabelle_t/status/1909000000000000000"><time datetime="2025-04-08T10:00:00.000Z">8 avr.</time></a>
  <div id="secret" data-testid="tweetText">${SECRET}</div></article></div>`;

let site: Replay;
let ground: Ground;

if (!hasCorpus) console.warn('Real pages: skipped, for ../shared/corpus is not there.');

describe.skipIf(!hasCorpus)('on a real page', () => {
  beforeAll(async () => {
    const pages = [...CASES, NO_POST].map(({ file, address }) => [address, htmlOf(file)] as const);
    site = await replay(new Map(pages));
    ground = await startGround({ hostRules: site.hostRules });
  });
  afterAll(async () => {
    await ground?.close();
    await site?.close();
  });

  for (const one of CASES) {
    test(`${one.file}: a post designated by ${one.by} is read, kept, sent, and its copy opens alone`, async () => {
      const expected = rowOf(one);
      const page = await ground.open(one.address);
      if (one.by !== 'the page') await reach(page, expected, one.by);
      const popup = await openDraft(ground.browser, page);
      const shown = await shownIn(popup);
      await tap(popup, '#classify-moderator');
      await tap(popup, '#confirm');
      await waitForReceipt(popup);
      await popup.close();
      await page.close();
      const held = await lastHeld();
      const wrong = disagreements(expected, [held.record.reading], one.address);
      expect(wrong.filter(({ checked, part }) => checked || SURE.has(part))).toEqual([]);
      expectShown(shown, held.record.reading);
      await expectAlone(held);
    });
  }

  test('X: a private message under the pointer is not read, and no message ever was', async () => {
    const page = await ground.open('https://x.com/home');
    await page.hover('#secret');
    expect(await page.$('#secret:hover')).not.toBeNull();
    const popup = await openDraft(ground.browser, page);
    expect((await shownIn(popup)).address).not.toContain('mirabelle_t');
    await popup.close();
    await page.close();
    const secret = formsOf(SECRET);
    expect(await searchDatabase(ground.stack.cluster, secret)).toEqual([]);
    for (const { file } of await heldBy(ground.stack))
      expect(foundIn(await file('snapshot'), secret)).toEqual([]);
  });

  test(`${NO_POST.file}: a page without a post says so`, async () => {
    const before = (await heldBy(ground.stack)).length;
    const page = await ground.open(NO_POST.address);
    const popup = await pressToolbar(ground.browser, page);
    await see(popup, 'Aucun message reconnu ici');
    await popup.close();
    await page.close();
    expect(await heldBy(ground.stack)).toHaveLength(before);
  });
});

function htmlOf(file: string): string {
  const html = savedHtml(file).toString('utf8');
  return file.startsWith('x/') ? html.replace('</body>', `${DRAWER}</body>`) : html;
}

function rowOf({ file, row }: Case): Expected {
  const found = expectedOf(file)[row];
  if (!found) throw new Error(`${file} has no row ${row}`);
  return found;
}

/** Comes to the line of a post that leads to it. */
async function reach(page: Page, { permalink = '' }: Expected, by: Case['by']): Promise<void> {
  const { x, y } = await page.evaluate(
    (address, focus) => {
      const link = [...document.links].find(({ href }) => href === address);
      link?.scrollIntoView({ block: 'center', behavior: 'instant' });
      if (focus) link?.focus();
      const box = link?.getBoundingClientRect() ?? new DOMRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    },
    permalink,
    by === 'the keyboard',
  );
  if (by === 'the pointer') await page.mouse.move(x, y);
}

async function lastHeld(): Promise<Held> {
  const held = (await heldBy(ground.stack)).at(-1);
  if (!held) throw new Error('nothing arrived');
  return held;
}

/** What the popup shows is what was read. */
function expectShown(shown: Shown, { permalink, author, published, text }: PostReading): void {
  expect(shown.address).toBe(permalink);
  expect(shown.author).toContain(author.handle ?? author.name ?? '?');
  expect(shown.published).toContain(wordsOf('fr').instant(published?.at ?? ''));
  expect(shown.text).toBe(text.trim());
}

/** The copy of the post needs nothing but itself, and shows the post's words. */
async function expectAlone({ record, file }: Held): Promise<void> {
  const { text, asked, complaints } = await openAlone(ground, await file('snapshot'));
  expect({ asked, complaints }).toEqual({ asked: [], complaints: [] });
  const bare = (words: string) => words.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');
  expect(bare(text)).toContain(bare(record.reading.text));
}
