import type { Browser } from 'puppeteer-core';
import { startEnrolled } from './browser/enrolled.ts';
import { figuresOf } from './capture/figures.ts';
import { type BenchPage, PAGES, startPages } from './capture/pages.ts';
import { peersScript } from './capture/peers.ts';
import { newRounds, type Rounds, takeRound } from './capture/rounds.ts';
import type { Figure } from './figure.ts';
import type { Bench, Measurement } from './measurement.ts';

const ROUNDS = 20;
/** Rounds not counted: caches fill, code is compiled. */
const WARMING = 2;

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
  const browser = await startEnrolled(bench);
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
