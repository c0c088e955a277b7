/**
 * `npm run bench [-- NAME… --only NAME --strict --cases N --seed N]`: every promised figure beside its floor, both taken in
 * turn in this run. Exit 0 unless a measurement broke; with `--strict`, 1 where a promise is not kept.
 */
import { loadavg } from 'node:os';
import { type Closing, closing } from '../server/start/closing.ts';
import { capture } from './capture.ts';
import { exported } from './export.ts';
import { type Figure, holds, line } from './figure.ts';
import { heap } from './heap.ts';
import { ingest } from './ingest.ts';
import type { Measurement } from './measurement.ts';
import { network } from './network.ts';
import { optionsFrom } from './options.ts';
import { packed } from './packed.ts';
import { page } from './page.ts';
import { popup } from './popup.ts';
import { queue } from './queue.ts';
import { records } from './records.ts';
import { table } from './table.ts';

const MEASUREMENTS: readonly Measurement[] = [
  capture,
  packed,
  popup,
  heap,
  page,
  ingest,
  records,
  queue,
  exported,
  network,
];

const load = () =>
  `load ${loadavg()
    .map((value) => value.toFixed(1))
    .join(' ')}`;
const options = optionsFrom(
  process.argv.slice(2),
  MEASUREMENTS.map(({ name }) => name),
  // What a volunteer waits for, and what it weighs.
  { capture: [capture, packed, popup, heap].map(({ name }) => name) },
);
let started: Closing = closing();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => void started.closeAll().then(() => process.exit(130)));
}

async function take({ name, measure }: Measurement): Promise<Figure[] | null> {
  console.log(`${name} (${load()})`);
  started = closing();
  const say = (words: string) => console.log(`  ${words}`);
  try {
    const taken = await measure({ ...options, closing: started, say });
    for (const figure of taken) say(line(figure));
    return taken;
  } catch (error) {
    console.error(`  BROKEN: ${error instanceof Error ? error.stack : error}`);
    return null;
  } finally {
    await started.closeAll();
  }
}

const figures: Figure[] = [];
const broken: string[] = [];
for (const measurement of MEASUREMENTS) {
  if (options.only.length > 0 && !options.only.includes(measurement.name)) continue;
  const taken = await take(measurement);
  if (taken) figures.push(...taken);
  else broken.push(measurement.name);
}
console.log(`\n${table(figures)}\n`);
const missed = figures.filter((figure) => !holds(figure));
if (broken.length > 0) console.log(`broken: ${broken.join(', ')}`);
console.log(
  `${figures.length} figures, ${missed.length} promises not reached, ${broken.length} measurements broken (${load()})`,
);
process.exit(broken.length > 0 || (options.strict && missed.length > 0) ? 1 : 0);
