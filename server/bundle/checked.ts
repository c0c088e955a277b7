import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';
import type { Piece } from '../../lib/bundle/piece.ts';

/** Lets bytes through and fails at the end where they are not those of the piece: custody went wrong. */
export function checked(piece: Piece): Transform {
  const hash = createHash('sha256');
  let size = 0;
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
    flush(done) {
      const right = size === piece.size && hash.digest('hex') === piece.sha256;
      done(
        right ? null : new Error(`the stored bytes of ${piece.path} are no longer those that were received`),
      );
    },
  });
}
