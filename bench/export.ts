import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { BundleInput } from '../lib/bundle/input.ts';
import { exportedCases } from './export/cases.ts';
import type { Job } from './export/memory-process.ts';
import { writeBundle } from './export/write.ts';
import { type Figure, inTurn } from './figure.ts';
import { startGround } from './ground.ts';
import type { Bench, Measurement } from './measurement.ts';

const run = promisify(execFile);
const LARGE = 60_000_000;
const SMALL = 200_000;
const ROUNDS = 9;

/** V8 takes room it does not need while there is room: held to little, what is measured is what an export needs. */
const TIGHT = ['--max-old-space-size=48', '--max-semi-space-size=2'];

type Started = Awaited<ReturnType<typeof startGround>>;

async function throughput({ ground, device }: Started, input: BundleInput): Promise<Figure> {
  const folder = join(ground.directory, 'export');
  mkdirSync(folder);
  const [path, floor] = [join(folder, 'bundle.zip'), join(folder, 'floor.zip')];
  const to = { blobs: ground.context.blobs, association: device.association, path };
  await writeBundle(input, to);
  await run('unzip', ['-q', path, '-d', join(folder, 'files')]);
  const times = await inTurn(
    ROUNDS,
    () => writeBundle(input, to),
    async () => {
      rmSync(floor, { force: true });
      await run('zip', ['-0', '-q', '-r', floor, '.'], { cwd: join(folder, 'files') });
    },
  );
  const megabytes = (await stat(path)).size / 1e6;
  return {
    name: `export of ${LARGE / 1e6} MB, hashed again on the way`,
    ours: (megabytes * 1000) / times.ours,
    floor: (megabytes * 1000) / times.floor,
    unit: 'MB/s',
    floorName: 'zip -0 of the same files',
    promise: { atLeast: 0.5 },
  };
}

async function memory(
  { ground, device }: Started,
  inputs: readonly BundleInput[],
  times: number,
): Promise<number> {
  const list = join(ground.directory, 'inputs.json');
  writeFileSync(list, JSON.stringify(inputs));
  const job: Job = {
    inputs: list,
    blobs: join(ground.directory, 'blobs'),
    association: device.association,
    path: '/dev/null',
    times,
  };
  const script = join(import.meta.dirname, 'export/memory-process.ts');
  const { stdout } = await run(process.execPath, [...TIGHT, script], {
    env: { ...process.env, EXPORT: JSON.stringify(job) },
  });
  return Number(stdout) / 1000;
}

async function measure(bench: Bench): Promise<Figure[]> {
  const started = await startGround(bench);
  const large = await exportedCases(started, LARGE, 1);
  const small = await exportedCases(started, SMALL, 10);
  const [first] = large;
  if (!first) throw new Error('nothing to export');
  const flat = { unit: 'MB', promise: { atMost: 1.25 } } as const;
  const few = await memory(started, small, 10);
  const many = await memory(started, small, 1000);
  const big = await memory(started, large, 10);
  return [
    await throughput(started, first),
    {
      ...flat,
      name: 'export, most memory for 1000 bundles in a tight heap',
      ours: many,
      floor: few,
      floorName: 'for 10',
    },
    {
      ...flat,
      name: `export, most memory for bundles of ${LARGE / 1e6} MB in a tight heap`,
      ours: big,
      floor: few,
      floorName: `of ${SMALL / 1e6} MB`,
    },
  ];
}

/** A case's bundle against `zip -0` of the same files, and the memory that many and large ones take. */
export const exported: Measurement = { name: 'export', measure };
