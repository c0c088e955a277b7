import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pressToolbar, see, tap } from '../../server/demo/gestures.ts';
import { capture, waitForReceipt } from '../../server/demo/volunteer.ts';
import { type Form, formsOf, formsOfBytes, foundIn } from './forms.ts';
import { type Ground, startGround } from './ground.ts';
import { killBrowser } from './kill.ts';
import { picturesIn } from './pictures.ts';
import { type Found, flush, searchDatabase, searchFolder, storeUncompressed } from './search.ts';
import { watchShots } from './shots.ts';

/** A practice post that holds a picture; what is true of it here is true of any post with media. */
const POST = '@corvin/103';
const WORDS = ['ont fait de notre plage', 'vauriens', 'Corvin Astoule'];

/** What the browser itself writes of any page that is visited, Témoin installed or not. Nothing else is set aside. */
const BY_THE_BROWSER: readonly { path: RegExp; holds: 'all' | 'address'; why: string }[] = [
  { path: /^Default\/Cache\//, holds: 'all', why: 'pages and pictures as they were fetched (HTTP cache)' },
  { path: /^Default\/Code Cache\//, holds: 'all', why: 'scripts of pages, compiled' },
  {
    path: /^(?:Default\/)?\w*(?:GPU|Shader|Dawn)\w*Cache\//,
    holds: 'all',
    why: 'drawing programs, compiled',
  },
  { path: /^Default\/(?:History|History-journal|Visited Links)$/, holds: 'address', why: 'pages visited' },
  { path: /^Default\/Favicons(?:-journal)?$/, holds: 'address', why: 'which icon belongs to which page' },
  { path: /^Default\/Top Sites(?:-journal)?$/, holds: 'address', why: 'pages visited most' },
  { path: /^Default\/Sessions\//, holds: 'address', why: 'tabs to open again' },
  { path: /^segmentation_platform\/ukm_db/, holds: 'address', why: 'the browser’s own counts of visits' },
];

const byTheBrowser = ({ where, what }: Found) =>
  BY_THE_BROWSER.some(({ path, holds }) => path.test(where) && (holds === 'all' || what.includes(POST)));

/** The post's words and address, and slices of its picture's own file, in every way of writing. */
async function tracesOf({ stack }: Ground): Promise<Form[]> {
  const address = stack.practice.replace('ronde.localhost', '127.0.0.1');
  const picture = Buffer.from(await (await fetch(`${address}images/plage.png`)).arrayBuffer());
  const slices = [0.2, 0.4, 0.6, 0.8].map((part) => Math.floor(picture.length * part));
  return [
    ...slices.flatMap((at) => formsOfBytes('picture', picture.subarray(at, at + 64))),
    ...[...WORDS, POST].flatMap(formsOf),
  ];
}

interface Traces {
  profile: Found[];
  database: Found[];
  data: Found[];
  log: string[];
}

/** Searches all there is for the post, and for any picture larger than an icon; the browser is gone by then. */
async function searchAll(ground: Ground): Promise<Traces> {
  const forms = await tracesOf(ground);
  const look = (bytes: Buffer) => [...foundIn(bytes, forms), ...picturesIn(bytes)];
  const { cluster } = ground.stack;
  await flush(cluster);
  return {
    profile: searchFolder(ground.profile, look).filter((found) => !byTheBrowser(found)),
    database: await searchDatabase(cluster, forms),
    data: searchFolder(ground.data, look),
    log: foundIn(Buffer.from(ground.said.join('\n')), forms),
  };
}

async function groundWithRawTables(): Promise<Ground> {
  const ground = await startGround();
  await storeUncompressed(ground.stack.cluster);
  return ground;
}

/** Opens the post and waits until its picture is there. */
async function openPost(ground: Ground): Promise<Page> {
  const page = await ground.open(`${ground.stack.practice}${POST}`);
  await page.waitForFunction(() => document.querySelector<HTMLImageElement>('figure img')?.complete);
  return page;
}

/** Presses the button: the questions come first. */
async function questionsOn(ground: Ground, page: Page): Promise<Page> {
  const popup = await pressToolbar(ground.browser, page);
  await popup.waitForSelector('main[data-screen="questions"]');
  return popup;
}

describe('a message with a picture, for which the answer was never « Non »', () => {
  let ground: Ground;
  beforeAll(async () => {
    ground = await groundWithRawTables();
  });
  afterAll(() => ground?.close());

  test('is not pictured while questions are open, nor after « Oui » for a child', async () => {
    const shots = await watchShots(ground.browser);
    const popup = await questionsOn(ground, await openPost(ground));
    expect(await shots()).toBe(0);
    await tap(popup, '#danger-no');
    await tap(popup, '#child-yes');
    await see(popup, 'Témoin ne garde rien de cette image');
    expect(await shots()).toBe(0);
    await popup.close();
  });

  test('is not pictured when the popup is closed without an answer', async () => {
    const shots = await watchShots(ground.browser);
    const page = await openPost(ground);
    await (await questionsOn(ground, page)).close();
    const again = await questionsOn(ground, page);
    await see(again, 'Rien n’en a été gardé');
    expect(await shots()).toBe(0);
    await again.close();
  });

  test('and even where the browser dies while questions are open, leaves nothing anywhere', async () => {
    await ground.browser.close();
    await ground.reopen();
    await questionsOn(ground, await openPost(ground));
    await killBrowser(ground);
    expect(await searchAll(ground)).toEqual({ profile: [], database: [], data: [], log: [] });
  });
});

describe('the same message after « Non »', () => {
  let ground: Ground;
  let found: Traces;
  let shots: { asked: number; answered: number };

  beforeAll(async () => {
    ground = await groundWithRawTables();
    const count = await watchShots(ground.browser);
    const page = await openPost(ground);
    shots = { asked: -1, answered: -1 };
    const popup = await capture(ground.browser, page, {
      look: async (screen) => {
        if (screen === 'questions') shots.asked = await count();
        if (screen === 'draft') shots.answered = await count();
      },
    });
    await waitForReceipt(popup);
    await ground.browser.close();
    found = await searchAll(ground);
  });
  afterAll(() => ground?.close());

  test('is pictured then, and not before', () => {
    expect(shots).toEqual({ asked: 0, answered: 1 });
  });

  test('is found by the very same searches: in the profile, the database, the files, the write-ahead log', () => {
    const whats = (list: readonly Found[], where: RegExp) =>
      new Set(list.filter((one) => where.test(one.where)).map(({ what }) => what));
    const words = WORDS.map((one) => `« ${one} »`);
    const store = whats(found.profile, /IndexedDB\/chrome-extension_/);
    expect(
      [...words, `« ${POST} »`, 'picture, base64', 'PNG 596×569'].filter((one) => !store.has(one)),
    ).toEqual([]);
    expect(words.filter((one) => !whats(found.database, /^public\.record\.text$/).has(one))).toEqual([]);
    const blobs = whats(found.data, /^blobs\//);
    expect(['picture, base64', 'PNG 596×569'].filter((one) => !blobs.has(one))).toEqual([]);
    for (const files of [/\/pg_wal\//, /\/base\//]) {
      expect(words.filter((one) => !whats(found.data, files).has(one))).toEqual([]);
    }
  });
});
