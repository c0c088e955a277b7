import { PassThrough, pipeline, type Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { Piece } from '../../lib/bundle/piece.ts';
import { checked } from './checked.ts';

/** Opens the stored bytes of a file by its SHA-256. */
export type ReadFile = (sha256: string) => Readable;

/**
 * A zip of the pieces under one base directory (RFC 8493 § 4), in their order, stored, the same bytes for the same
 * pieces and date. Memory stays flat: files pass through, hashed. The stream is destroyed with an error where a
 * file is not what its name says, so that no wrong bundle ever ends well.
 */
export function zipStream(base: string, pieces: readonly Piece[], date: Date, readFile: ReadFile): Readable {
  const zip = new ZipFile();
  const out = new PassThrough();
  const stop = (error: Error) => out.destroy(error);
  zip.on('error', stop);
  for (const piece of pieces) add(zip, `${base}/${piece.path}`, piece, date, readFile, stop);
  zip.end();
  pipeline(zip.outputStream, out, () => {});
  return out;
}

function add(
  zip: ZipFile,
  path: string,
  piece: Piece,
  date: Date,
  readFile: ReadFile,
  stop: (error: Error) => void,
): void {
  const options = {
    compress: false,
    mtime: sameEverywhere(date),
    forceDosTimestamp: true,
    mode: piece.path === 'verifier.sh' ? 0o100755 : 0o100644,
  };
  if (piece.bytes !== null) {
    zip.addBuffer(Buffer.from(piece.bytes), path, options);
    return;
  }
  zip.addReadStreamLazy(path, { ...options, size: piece.size }, (open) => {
    open(
      null,
      pipeline(readFile(piece.sha256), checked(piece), (error) => error && stop(error)),
    );
  });
}

/** Zip dates have no zone: the UTC figures are written as if local, so that no machine's zone shows. */
function sameEverywhere(date: Date): Date {
  return new Date(
    date.getUTCFullYear(),
    date.getUTCMonth(),
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds(),
  );
}
