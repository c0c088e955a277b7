import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import type { Entry, ZipFile } from 'yauzl';
import { openPromise } from 'yauzl';
import type { Piece } from '../../lib/bundle/piece.ts';
import type { Bag } from '../../lib/bundle/verify/bag.ts';
import type { Step } from '../../lib/bundle/verify/verdict.ts';
import { faulty } from '../../lib/bundle/verify/verdict.ts';
import type { Bytes } from '../../lib/bytes.ts';
import { ok } from '../../lib/result.ts';
import { listEntries } from './zip-entries.ts';
import { zipEnd } from './zip-shape.ts';

/** Bytes held in memory of any one text; the evidence's own files are only hashed. */
const MOST_HELD = 32 * 1024 * 1024;

/** Reads a bundle's archive, whatever its size, and refuses one that is not exactly as a bundle is written. */
export async function readBag(path: string): Promise<Step<Bag>> {
  let file: FileHandle;
  try {
    file = await open(path);
  } catch {
    return faulty('bad-archive', path, 'no such file can be read');
  }
  try {
    const end = await zipEnd(file, (await file.stat()).size);
    if (end === null) return faulty('bad-archive', path, 'not a zip that ends with its directory');
    const zip = await openPromise(path, { strictFileNames: true, autoClose: false });
    try {
      const entries = await listEntries(zip, end);
      return entries.ok ? await readEntries(zip, entries.value) : entries;
    } finally {
      zip.close();
    }
  } catch (error) {
    return faulty('bad-archive', path, error instanceof Error ? error.message : String(error));
  } finally {
    await file.close();
  }
}

async function readEntries(zip: ZipFile, entries: readonly Entry[]): Promise<Step<Bag>> {
  const name = entries[0]?.fileName.split('/')[0] ?? '';
  const pieces = new Map<string, Piece>();
  for (const entry of entries) {
    if (!entry.fileName.startsWith(`${name}/`)) {
      return faulty('bad-archive', entry.fileName, 'outside the base directory');
    }
    const path = entry.fileName.slice(name.length + 1);
    const held = !path.startsWith('data/files/');
    if (held && entry.uncompressedSize > MOST_HELD) return faulty('bad-archive', path, 'far too large');
    try {
      pieces.set(path, await readPiece(zip, entry, path, held));
    } catch (error) {
      return faulty('changed-file', path, error instanceof Error ? error.message : String(error));
    }
  }
  return ok({ name, pieces });
}

async function readPiece(zip: ZipFile, entry: Entry, path: string, held: boolean): Promise<Piece> {
  const hash = createHash('sha256');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    size += chunk.length;
    if (held) chunks.push(chunk);
  }
  const bytes: Bytes | null = held ? Uint8Array.from(Buffer.concat(chunks)) : null;
  return { path, size, sha256: hash.digest('hex'), bytes };
}
