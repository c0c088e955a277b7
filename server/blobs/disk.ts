import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { BlobStore, Staged } from './driver.ts';

/** A rename is durable once the folder itself is written (fsync(2)). */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 });
  // A new folder is durable once the one that holds it is written.
  for (let at = folder; first && at.length >= first.length; at = dirname(at)) await syncFolder(dirname(at));
}

async function write(source: AsyncIterable<Uint8Array>, handle: FileHandle, limit: number) {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (size > limit) return null;
    hash.update(chunk);
    await handle.writeFile(chunk);
  }
  await handle.sync();
  return { sha256: hash.digest('hex'), size };
}

async function receive(source: AsyncIterable<Uint8Array>, path: string, limit: number) {
  const handle = await open(path, 'wx', 0o600);
  try {
    const written = await write(source, handle, limit);
    return written ? ok(written) : fail('too-large' as const, `over ${limit} bytes`);
  } catch (error) {
    if (isCut(error)) return fail('cut-short' as const, 'the sender went away');
    throw error;
  } finally {
    await handle.close();
  }
}

function isCut(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ABORT_ERR';
}

/** A reception lasts minutes; what is older than this was left by a process that died. */
const ABANDONED_AFTER = 6 * 60 * 60 * 1000;

function sweep(incoming: string): void {
  for (const name of readdirSync(incoming)) {
    const path = join(incoming, name);
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (age > ABANDONED_AFTER) rmSync(path, { force: true });
  }
}

/** Files under `directory`: `<association>/<first two digits>/<sha256>`. What a killed process left half-written is swept at the next start. */
export function diskBlobs(directory: string): BlobStore {
  const incoming = join(directory, 'incoming');
  mkdirSync(incoming, { recursive: true, mode: 0o700 });
  sweep(incoming);
  const pathOf = (association: string, sha256: string) =>
    join(directory, association, sha256.slice(0, 2), sha256);
  const staged = (path: string, sha256: string, size: number): Staged => ({
    sha256,
    size,
    async keep(association) {
      const target = pathOf(association, sha256);
      await makeFolder(dirname(target));
      await rename(path, target);
      await syncFolder(dirname(target));
    },
    drop: () => rm(path, { force: true }),
  });
  return {
    async stage(source, limit): Promise<Result<Staged, 'too-large' | 'cut-short'>> {
      const path = join(incoming, randomUUID());
      try {
        const received = await receive(source, path, limit);
        if (received.ok) return ok(staged(path, received.value.sha256, received.value.size));
        await rm(path, { force: true });
        return received;
      } catch (error) {
        await rm(path, { force: true });
        throw error;
      }
    },
    read: (association, sha256) => createReadStream(pathOf(association, sha256)),
    remove: (association, sha256) => rm(pathOf(association, sha256), { force: true }),
  };
}
