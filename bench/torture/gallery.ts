import type { Browser, Page } from 'puppeteer-core';
import { launchChromium } from '../../server/demo/chromium.ts';
import { openHostile, visit } from '../../server/demo/gallery/visit.ts';
import { extensionOf, tap } from '../../server/demo/gestures.ts';
import { enrol } from '../../server/demo/volunteer.ts';
import type { HostilePage } from '../../server/practice/hostile/entry.ts';
import { faultsOf } from '../../server/practice/hostile/judge.ts';
import { HOSTILE_PAGES, pathOf } from '../../server/practice/hostile/list.ts';
import { type Practice, startPractice } from '../../server/practice/start.ts';
import { EXTENSION } from './extension.ts';
import { looked } from './gallery-looked.ts';
import { arrivals } from './gallery-received.ts';
import { type Ground, newGround } from './ground.ts';
import type { Outcome } from './outcome.ts';
import { killed } from './process.ts';

type Say = (line: string) => void;

/** The pages in an order that the seed repeats: what one leaves behind may be what another falls over. */
function shuffled(random: () => number): HostilePage[] {
  return HOSTILE_PAGES.map((page) => ({ page, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ page }) => page);
}

/** Keeps a draft for good, and closes what was opened for it. */
async function confirm(popup: Page): Promise<void> {
  await tap(popup, '#classify-moderator');
  await tap(popup, '#confirm');
  await popup.waitForSelector('main[data-screen="saved"]', { timeout: 30_000 });
}

async function goThrough(
  browser: Browser,
  { practice, ground, random, say }: { practice: Practice; ground: Ground; random: () => number; say: Say },
): Promise<{ faults: string[]; sent: number }> {
  const extension = await extensionOf(browser);
  const arrival = arrivals(ground);
  const faults: string[] = [];
  let sent = 0;
  for (const page of shuffled(random)) {
    const before = new Set(await browser.pages());
    try {
      const opened = await openHostile(browser, `${practice.address}${pathOf(page)}`);
      const { came, popup } = await visit(
        { browser, extension, kept: async () => null },
        opened,
        page.seconds * 1000,
      );
      if (came.screen === 'draft') {
        await confirm(popup);
        came.record = await arrival.of(page.name);
        sent += 1;
      }
      faults.push(...faultsOf(page, came));
      say(`${page.name}: ${came.screen} in ${(came.milliseconds / 1000).toFixed(1)} s`);
    } catch (error) {
      faults.push(`${page.name}: ${String(error)}`);
    }
    for (const one of await browser.pages()) if (!before.has(one)) await one.close().catch(() => {});
  }
  return { faults, sent };
}

/**
 * Every hostile page from the gesture to the association: right record or a failure that has a name, received whole, and
 * opened in the journal and in the console, where nothing of it may run.
 */
export async function gallery(random: () => number, say: Say): Promise<Outcome> {
  const ground = await newGround();
  const server = await ground.startServer();
  const practice = await startPractice({ port: 0 });
  const chromium = await launchChromium({ extension: EXTENSION });
  try {
    await enrol(chromium.browser, ground.invitation);
    const { faults, sent } = await goThrough(chromium.browser, { practice, ground, random, say });
    const shown = await looked(chromium.browser, ground);
    return { name: 'hostile pages', kills: 0, midway: 0, sent, faults: [...faults, ...shown] };
  } finally {
    await chromium.close();
    await practice.close();
    await killed(server);
    await ground.end();
  }
}
