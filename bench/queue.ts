import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONSOLE_PATHS } from '../lib/console-api.ts';
import { startCluster } from '../server/postgres/cluster.ts';
import { reachablePlace } from '../server/postgres/place.ts';
import type { Figure } from './figure.ts';
import type { Bench, Measurement } from './measurement.ts';
import { percentile } from './percentile.ts';
import { type Ask, queueOf } from './queue/ground.ts';
import { wordOf } from './queue/lexicon.ts';

const SMALL = 10_000;
const ROUNDS = 40;

const question = (asked: Record<string, string>) => `${CONSOLE_PATHS.cases}?${new URLSearchParams(asked)}`;

/** First pages, what follows them, and a page from the middle of what was received. */
const PAGES = [
  question({}),
  question({ review: 'accepted' }),
  question({ review: 'rejected', limit: '100' }),
  question({ platform: 'mastodon' }),
  question({ review: 'accepted', after: '2026-01-02T12:00:00.000Z_00000000-0000-4000-8000-000000000000' }),
];

/** Words that are in half of the posts, in few, in almost none, in none; two words in a row; a name. */
const SEARCHES = [
  ...[1, 10, 100, 1_000, 4_900].map((rank) => question({ text: wordOf(rank), review: 'accepted' })),
  ...[2, 20, 200, 2_000, 4_800].map((rank) => question({ text: wordOf(rank) })),
  question({ text: `${wordOf(3)} ${wordOf(30)}`, review: 'accepted' }),
  question({ text: `${wordOf(400)} ${wordOf(5)}` }),
  question({ text: 'introuvable', review: 'accepted' }),
  question({ text: 'compte4321', review: 'rejected' }),
];

async function p95(asks: readonly Ask[], paths: readonly string[]): Promise<number[]> {
  const times = asks.map((): number[] => []);
  for (let round = -2; round < ROUNDS; round += 1) {
    for (const path of paths) {
      for (const [at, ask] of asks.entries()) {
        const start = performance.now();
        await ask(path);
        if (round >= 0) times[at]?.push(performance.now() - start);
      }
    }
  }
  return times.map((taken) => percentile(taken, 95));
}

async function measure({ closing, cases, say }: Bench): Promise<Figure[]> {
  const directory = mkdtempSync(join(reachablePlace(tmpdir()), 'temoin-bench-'));
  closing.add(async () => rmSync(directory, { recursive: true, force: true }));
  const cluster = await startCluster({ directory: join(directory, 'postgres'), environment: {} });
  closing.add(() => cluster.stop());
  const start = performance.now();
  const of = (count: number) => queueOf(count, { cluster, directory: join(directory, 'blobs'), closing });
  const [small, large] = [await of(SMALL), await of(cases)];
  say(`${SMALL} and ${cases} cases written in ${Math.round((performance.now() - start) / 1000)} s`);
  const figure = async (name: string, paths: readonly string[]): Promise<Figure> => {
    const [floor = Number.NaN, ours = Number.NaN] = await p95([small, large], paths);
    const floorName = `at ${SMALL} cases`;
    return {
      name: `${name} p95 at ${cases} cases`,
      ours,
      floor,
      unit: 'ms',
      floorName,
      promise: { atMost: 5 },
    };
  };
  return [await figure('queue page', PAGES), await figure('search', SEARCHES)];
}

/** The moderators' queue and its search through the console's own route, in a small and in a large database in turn. */
export const queue: Measurement = { name: 'queue', measure };
