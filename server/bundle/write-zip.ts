import { PassThrough, pipeline, type Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { Piece } from '../../lib/bundle/piece.ts';
import { checked } from './checked.ts';

/** Opens the stored bytes of a file by its SHA-256. */
export type ReadFile = (sha256: string) => Readable;

/**
 * A zip of the pieces under one base directory (RFC 8493 § 4), in their order, stored, the same bytes for the same
 * pieces and date. Memory stays flat: files pass through, hashed. The stream is destroyed with an error where a
 * file is not what its name says, so that no wrong bundle ever ends well; where the reader goes away, files are closed.
 */
export function zipStream(base: string, pieces: readonly Piece[], date: Date, readFile: ReadFile): Readable {
  const zip = new ZipFile();
  const out = new PassThrough();
  zip.on('error', (error: Error) => out.destroy(error));
  const mtime = new UtcFigures(date);
  for (const piece of pieces) {
    const path = `${base}/${piece.path}`;
    const mode = piece.path === 'verifier.sh' ? 0o100755 : 0o100644;
    const options = { compress: false, mtime, forceDosTimestamp: true, mode };
    if (piece.bytes !== null) zip.addBuffer(Buffer.from(piece.bytes), path, options);
    else {
      zip.addReadStreamLazy(path, { ...options, size: piece.size }, (open) =>
        open(null, opened(piece, readFile, out)),
      );
    }
  }
  zip.end();
  pipeline(zip.outputStream, out, () => {});
  return out;
}

/** The bytes of a file, hashed on their way; closed where the zip is given up, which it ends if they are wrong. */
function opened(piece: Piece, readFile: ReadFile, out: PassThrough): Readable {
  const source = readFile(piece.sha256);
  const close = () => source.destroy();
  out.once('close', close);
  if (out.destroyed) close();
  return pipeline(source, checked(piece), (error) => {
    out.off('close', close);
    if (error) out.destroy(error);
  });
}

/**
 * Zip dates have no zone, and yazl writes the local figures: here those are UTC's, so that no machine's zone shows. A
 * local date of the same figures would not do: one hour a year does not exist.
 */
class UtcFigures extends Date {
  override getFullYear = () => this.getUTCFullYear();
  override getMonth = () => this.getUTCMonth();
  override getDate = () => this.getUTCDate();
  override getHours = () => this.getUTCHours();
  override getMinutes = () => this.getUTCMinutes();
  override getSeconds = () => this.getUTCSeconds();
}
