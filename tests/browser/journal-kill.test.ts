import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Chromium, launchChromium } from '../../server/demo/chromium.ts';
import { type Association, startAssociation } from './journal-association.ts';
import { bundleHarness, joinIn, keepIn, openOwn, wakeIn } from './journal-extension.ts';

let harness: string;
let association: Association;
let profile: string;

beforeAll(async () => {
  [harness, association] = await Promise.all([bundleHarness(), startAssociation()]);
  profile = await mkdtemp(join(tmpdir(), 'temoin-kill-'));
});

afterAll(async () => {
  await association?.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

/** kill -9 of the browser and of all it started; nothing gets to say goodbye. */
async function kill({ browser }: Chromium): Promise<void> {
  const main = browser.process();
  const gone = new Promise((resolve) => main?.once('exit', resolve));
  if (main?.pid) process.kill(-main.pid, 'SIGKILL');
  await gone;
  for (const name of await readdir(profile)) {
    if (name.startsWith('Singleton')) await rm(join(profile, name), { force: true });
  }
}

async function reopen(): Promise<Chromium> {
  return launchChromium({ extension: inject('extension'), profile });
}

async function journalOf(chromium: Chromium) {
  const page = await openOwn(chromium.browser, 'journal.html');
  await page.evaluate(harness);
  return page;
}

describe('the browser killed with -9', () => {
  test('loses no record once it was said to be kept, and sends each of them once, whenever it was killed', async () => {
    let chromium = await reopen();
    let page = await journalOf(chromium);
    await joinIn(page, association.invitation);
    const kept: string[] = [];
    // Each pause kills at another moment: before the key, between two files, around the record, after the receipt.
    for (const [round, pause] of [0, 40, 120, 260, 420, 700].entries()) {
      association.behave.delay = 60;
      const text = `Mot inventé numéro ${round}.`;
      kept.push(await keepIn(page, { text, at: `2026-11-23T10:0${round}:00.000Z`, weight: 2_000_000 }));
      if (pause > 0) void wakeIn(page).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, pause));
      await kill(chromium);
      chromium = await reopen();
      page = await journalOf(chromium);
      const there = await page.waitForSelector(`article[data-id="${kept.at(-1)}"]`);
      expect(there).not.toBeNull();
    }
    association.behave.delay = 0;
    for (const id of kept) {
      await page.waitForSelector(`article[data-id="${id}"][data-state="received"]`, { timeout: 90_000 });
      expect(association.records.get(id)).toBe(1);
    }
    expect(association.records.size).toBe(kept.length);
    await chromium.close();
  }, 180_000);
});
