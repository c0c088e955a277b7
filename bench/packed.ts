import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { EXTENSION } from './browser/extension.ts';
import type { Figure } from './figure.ts';
import type { Bench, Measurement } from './measurement.ts';

const INJECTED = 40_000;
const PACKED = 600_000;

const gzipped = (file: string) => gzipSync(readFileSync(join(EXTENSION, file)), { level: 9 }).length;

/** What a click injects on each network: one file, and on servers that anyone may run, a reader that the page turns out to need. */
function injections(): string[][] {
  const mains = readdirSync(EXTENSION).filter((file) => /^capture-.*\.js$/.test(file));
  return [...mains.map((file) => [file]), ['capture-generic.js', 'reader-mastodon.js']];
}

async function zipped({ closing }: Bench): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'temoin-packed-'));
  closing.add(async () => rmSync(folder, { recursive: true, force: true }));
  const zip = join(folder, 'extension.zip');
  await promisify(execFile)('zip', ['-q', '-9', '-r', zip, '.'], { cwd: EXTENSION });
  return statSync(zip).size;
}

async function measure(bench: Bench): Promise<Figure[]> {
  const figure = (name: string, bytes: number, limit: number): Figure => ({
    name,
    ours: bytes / 1000,
    floor: limit / 1000,
    unit: 'kB',
    floorName: 'the limit',
    promise: { atMost: 1 },
  });
  bench.say(
    `redraw.js, injected only where no pixels can be had: ${(gzipped('redraw.js') / 1000).toFixed(1)} kB gzipped`,
  );
  return [
    ...injections().map((files) =>
      figure(
        `what a click injects, gzipped: ${files.join(' + ')}`,
        files.reduce((sum, file) => sum + gzipped(file), 0),
        INJECTED,
      ),
    ),
    figure('packed extension', await zipped(bench), PACKED),
  ];
}

/** Bytes of what a click brings into a page, and of the whole extension. */
export const packed: Measurement = { name: 'packed', measure };
