/** Writes the bundles named by `EXPORT` (JSON) one after the other, so many times; says the most memory it held, in kB. */
import { readFileSync } from 'node:fs';
import type { BundleInput } from '../../lib/bundle/input.ts';
import { diskBlobs } from '../../server/blobs/disk.ts';
import { writeBundle } from './write.ts';

/** What the process is told. */
export interface Job {
  /** A file that holds the inputs, as JSON. */
  inputs: string;
  blobs: string;
  association: string;
  path: string;
  times: number;
}

const job: Job = JSON.parse(process.env['EXPORT'] ?? '{}');
const inputs: BundleInput[] = JSON.parse(readFileSync(job.inputs, 'utf8'));
const blobs = diskBlobs(job.blobs);
for (let at = 0; at < job.times; at += 1) {
  const input = inputs[at % inputs.length];
  if (input) await writeBundle(input, { blobs, association: job.association, path: job.path });
}
// Not `ru_maxrss`, which on Linux counts what the parent held before this program began.
const peak = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
console.log(Number(peak));
