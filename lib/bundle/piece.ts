import type { Bytes } from '../bytes.ts';
import { sha256Hex, utf8 } from '../bytes.ts';

/** A file of a bundle. `bytes` is null where they are too many to hold: they stand elsewhere under their hash. */
export interface Piece {
  path: string;
  size: number;
  sha256: string;
  bytes: Bytes | null;
}

/** A piece made of bytes at hand, or of a text. */
export async function pieceOf(path: string, content: Bytes | string): Promise<Piece> {
  const bytes = typeof content === 'string' ? utf8(content) : content;
  return { path, size: bytes.length, sha256: await sha256Hex(bytes), bytes };
}
