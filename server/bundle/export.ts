import type { Readable } from 'node:stream';
import type { BundleInput } from '../../lib/bundle/input.ts';
import { bundleName } from '../../lib/bundle/names.ts';
import { bundlePieces } from '../../lib/bundle/pieces.ts';
import { bundleTexts } from './texts.ts';
import type { ReadFile } from './write-zip.ts';
import { zipStream } from './write-zip.ts';

/**
 * The bundle of a case as a zip to send. `readFile` opens the stored bytes of a file by its SHA-256; they are hashed
 * again on their way. Rejects where a key or a signature is not one.
 */
export async function bundleStream(input: BundleInput, readFile: ReadFile): Promise<Readable> {
  const pieces = await bundlePieces(input, bundleTexts);
  return zipStream(bundleName(input.case), pieces, new Date(input.exportedAt), readFile);
}
