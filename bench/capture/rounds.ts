import type { Browser, Page } from 'puppeteer-core';
import { type Difference, differenceOf, screenshotOf } from './difference.ts';
import type { PeerRun } from './in-page/peers.ts';
import { floor, inFront, press, type Taken } from './ours.ts';
import type { BenchPage } from './pages.ts';
import { copiedBySingleFile, drawnBy, peersTab, RENDERERS, showPeers } from './peers.ts';

/** What one renderer did, round after round. */
export interface Drawn {
  milliseconds: number[];
  difference: Difference | null;
  failed: string | null;
}

/** Everything taken on one page. */
export interface Rounds {
  page: BenchPage;
  address: string;
  /** Brings the peers into a page. */
  script: string;
  browser: Browser;
  ours: Page;
  theirs: Page;
  taken: Taken[];
  exact: Difference | null;
  floors: { picture: number; all: number }[];
  drawn: Map<string, Drawn>;
  singleFile: { milliseconds: number[]; bytes: number; failed: string | null };
}

/** Two tabs on one page: one for our button, one for the peers. */
export async function newRounds(
  browser: Browser,
  page: BenchPage,
  { address, script }: { address: string; script: string },
): Promise<Rounds> {
  const ours = await browser.newPage();
  await ours.goto(address);
  await bringIntoView(ours, page);
  const theirs = await peersTab(browser);
  const drawn = new Map(
    RENDERERS.map((name) => [name, { milliseconds: [], difference: null, failed: null }] as [string, Drawn]),
  );
  const singleFile = { milliseconds: [], bytes: Number.NaN, failed: null };
  const means = { page, address, script, browser, ours, theirs };
  return { ...means, taken: [], exact: null, floors: [], drawn, singleFile };
}

async function bringIntoView(tab: Page, { selector }: BenchPage): Promise<void> {
  await inFront(tab);
  await tab.$eval(selector, (post) => {
    if (post.getBoundingClientRect().bottom > innerHeight && post.clientHeight < innerHeight)
      post.scrollIntoView({ block: 'center', behavior: 'instant' });
  });
}

async function freshPeers({ theirs, address, script, page }: Rounds): Promise<Page> {
  await showPeers(theirs, address, script);
  await bringIntoView(theirs, page);
  await inFront(theirs);
  return theirs;
}

/** One round of everything, in turn, so that a drifting machine drifts all of it. */
export async function takeRound(rounds: Rounds, counts: boolean): Promise<void> {
  const { browser, ours, page } = rounds;
  const first = rounds.exact === null;
  const taken = await press(browser, ours, { asks: page.asks, bytes: first });
  if (first && taken.picture) await compare(rounds, taken.picture, taken.masks);
  const floored = await floor(browser, ours);
  const theirs = await freshPeers(rounds);
  for (const [name, drawn] of rounds.drawn) note(drawn, await drawnBy(theirs, name, page.selector), counts);
  const copied = await copiedBySingleFile(theirs);
  if ('failed' in copied) rounds.singleFile.failed = copied.failed;
  else if (counts) rounds.singleFile.milliseconds.push(copied.milliseconds);
  if (!('failed' in copied)) rounds.singleFile.bytes = Number(copied.data);
  if (!counts) return;
  rounds.taken.push(taken);
  rounds.floors.push(floored);
}

function note(drawn: Drawn, run: PeerRun, counts: boolean): void {
  if ('failed' in run) drawn.failed = run.failed;
  else if (counts) drawn.milliseconds.push(run.milliseconds);
}

/** How far each picture is from the browser's own screenshot of the same element, once. */
async function compare(rounds: Rounds, picture: Buffer, masks: Taken['masks']): Promise<void> {
  const { ours, page } = rounds;
  // The extension outlines a post for an instant once it is pictured.
  await ours.waitForFunction(() => document.documentElement.children.length === 2);
  rounds.exact = differenceOf(picture, await screenshotOf(ours, page.selector), masks);
  const theirs = await freshPeers(rounds);
  const truth = await screenshotOf(theirs, page.selector);
  for (const [name, drawn] of rounds.drawn) {
    const run = await drawnBy(theirs, name, page.selector);
    if ('failed' in run) drawn.failed = run.failed;
    else drawn.difference = differenceOf(Buffer.from(run.data, 'base64'), truth, masks);
  }
}
