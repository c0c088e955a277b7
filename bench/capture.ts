import type { Browser } from 'puppeteer-core';
import { enrol } from '../server/demo/volunteer.ts';
import { startChromium } from './browser/chromium.ts';
import { EXTENSION } from './browser/extension.ts';
import { figuresOf } from './capture/figures.ts';
import { type BenchPage, PAGES, startPages } from './capture/pages.ts';
import { peersScript } from './capture/peers.ts';
import { newRounds, type Rounds, takeRound } from './capture/rounds.ts';
import type { Figure } from './figure.ts';
import type { Bench, Measurement } from './measurement.ts';
import { ended } from './process.ts';
import { newGround } from './torture/ground.ts';

const ROUNDS = 20;
/** Rounds not counted: caches fill, code is compiled. */
const WARMING = 2;

async function enrolled({ closing }: Bench): Promise<Browser> {
  const ground = await newGround();
  closing.add(() => ground.end());
  const server = await ground.startServer();
  closing.add(() => ended(server));
  const browser = await startChromium(EXTENSION, closing);
  await enrol(browser, ground.invitation);
  return browser;
}

async function roundsOn(
  page: BenchPage,
  { browser, origin, script }: { browser: Browser; origin: string; script: string },
): Promise<Rounds> {
  const rounds = await newRounds(browser, page, { address: origin + page.path, script });
  for (let round = -WARMING; round < ROUNDS; round += 1) await takeRound(rounds, round >= 0);
  await rounds.ours.close();
  await rounds.theirs.close();
  return rounds;
}

async function measure(bench: Bench): Promise<Figure[]> {
  const browser = await enrolled(bench);
  const means = { browser, origin: await startPages(bench.closing), script: await peersScript() };
  const figures: Figure[] = [];
  for (const page of PAGES) {
    bench.say(`${page.name}…`);
    figures.push(...figuresOf(await roundsOn(page, means), bench.say));
  }
  return figures;
}

/**
 * On each practice page, in turn, round after round: a real press of the button until the evidence is on the disk; one
 * `captureVisibleTab` with a strict write of its bytes; other people's renderers on the same element; SingleFile on the
 * page. The worker's own calls are watched from outside; the product has no marks.
 */
export const capture: Measurement = { name: 'capture', measure };
