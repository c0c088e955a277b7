import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { type Chromium, launchChromium } from '../../server/demo/chromium.ts';
import { extensionOf } from '../../server/demo/gestures.ts';
import { capture, enrol } from '../../server/demo/volunteer.ts';
import { startPractice } from '../../server/practice/start.ts';
import { EXTENSION } from './extension.ts';
import { type Ground, newGround } from './ground.ts';
import { holdingsOf } from './holdings.ts';
import type { Outcome } from './outcome.ts';
import { killed } from './process.ts';

/** Practice posts in turn: words alone, words with a picture. */
const POSTS = ['@corvin/101', '@corvin/103'];

/** What the journal of this browser says of one record. */
interface Line {
  id: string;
  received: boolean;
}

function killBrowser(chromium: Chromium): void {
  const child = chromium.browser.process();
  child?.kill('SIGKILL');
  for (const name of readdirSync(chromium.profile).filter((entry) => entry.startsWith('Singleton'))) {
    rmSync(join(chromium.profile, name), { force: true });
  }
}

async function journal(browser: Browser): Promise<Page> {
  const { id } = await extensionOf(browser);
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${id}/journal.html`);
  return page;
}

/** Reads the outbox itself: what the browser holds, not what a screen says of it. */
async function linesOf(page: Page): Promise<Line[]> {
  return page.evaluate(async () => {
    const [known] = await indexedDB.databases();
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(known?.name ?? '');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const rows = await new Promise<{ id: string; state: string }[]>((resolve, reject) => {
      const request = database.transaction('outbox').objectStore('outbox').getAll();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    database.close();
    return rows.map(({ id, state }) => ({ id, received: state === 'received' }));
  });
}

/** One round: a post is captured, the browser killed as soon as it says so; the next browser must know it. */
async function round(profile: string, address: string): Promise<void> {
  const chromium = await launchChromium({ extension: EXTENSION, profile });
  await extensionOf(chromium.browser);
  const page = await chromium.browser.newPage();
  await page.goto(address);
  await capture(chromium.browser, page);
  const gone = new Promise((resolve) => chromium.browser.once('disconnected', resolve));
  killBrowser(chromium);
  await gone;
}

async function settled(profile: string, expected: number): Promise<Line[]> {
  const chromium = await launchChromium({ extension: EXTENSION, profile });
  try {
    const page = await journal(chromium.browser);
    for (let attempt = 0; attempt < 200; attempt++) {
      const lines = await linesOf(page);
      if (lines.length >= expected && lines.every(({ received }) => received)) return lines;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    return await linesOf(page);
  } finally {
    await chromium.close();
  }
}

function faultsOf(lines: readonly Line[], kept: readonly string[], acknowledged: number): string[] {
  return [
    ...(lines.length === acknowledged
      ? []
      : [`${lines.length} in the browser for ${acknowledged} acknowledged`]),
    ...lines.filter(({ received }) => !received).map(({ id }) => `${id} was never received`),
    ...lines.filter(({ id }) => !kept.includes(id)).map(({ id }) => `${id} was lost on the way`),
    ...(kept.length === acknowledged
      ? []
      : [`${kept.length} at the association for ${acknowledged} acknowledged`]),
  ];
}

async function rounds(ground: Ground, profile: string, kills: number, say: (line: string) => void) {
  const practice = await startPractice({ port: 0 });
  try {
    const first = await launchChromium({ extension: EXTENSION, profile });
    await enrol(first.browser, ground.invitation);
    await first.close();
    for (let done = 1; done <= kills; done++) {
      await round(profile, `${practice.address}/${POSTS[done % POSTS.length]}`);
      say(`browser killed ${done}/${kills} right after « Relevé enregistré sur cet ordinateur »`);
    }
  } finally {
    await practice.close();
  }
}

/** Kills the browser with -9 right after « Relevé enregistré », `kills` times; then counts on both sides. */
export async function browserKills(kills: number, say: (line: string) => void): Promise<Outcome> {
  const ground = await newGround();
  const profile = mkdtempSync(join(tmpdir(), 'temoin-torture-'));
  let server: ChildProcess | null = null;
  try {
    server = await ground.startServer();
    await rounds(ground, profile, kills, say);
    const lines = await settled(profile, kills);
    const holdings = await holdingsOf(ground.context, ground.association);
    const faults = [...faultsOf(lines, holdings.records, kills), ...holdings.altered];
    return { name: 'browser killed after « enregistré »', kills, midway: kills, sent: lines.length, faults };
  } finally {
    if (server) await killed(server);
    await ground.end();
    rmSync(profile, { recursive: true, force: true });
  }
}
