import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { BundleInput } from '../../lib/bundle/input.ts';
import type { BlobStore } from '../../server/blobs/driver.ts';
import { bundleStream } from '../../server/bundle/export.ts';

/** Writes the bundle of a case of an association to a file. */
export async function writeBundle(
  input: BundleInput,
  { blobs, association, path }: { blobs: Pick<BlobStore, 'read'>; association: string; path: string },
): Promise<void> {
  const zip = await bundleStream(input, (sha256) => blobs.read(association, sha256));
  await pipeline(zip, createWriteStream(path));
}
