import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, mkdirSync } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isSha256 } from '../../lib/bytes.ts';
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

/** Makes a folder under `root`, durable: every folder down to it is written in the one that holds it. */
async function makeFolder(root: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (let at = folder; at.length > root.length; at = dirname(at)) await syncFolder(dirname(at));
}

/**
 * Makes each folder once for this process. All who need it wait for the same making: somebody else's `mkdir`, seen
 * before it is durable, would be believed too soon.
 */
function folderMaker(root: string): (folder: string) => Promise<void> {
  const made = new Map<string, Promise<void>>();
  return (folder) => {
    const known = made.get(folder);
    if (known) return known;
    const making = makeFolder(root, folder);
    made.set(folder, making);
    making.catch(() => made.delete(folder));
    return making;
  };
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

async function sweep(incoming: string): Promise<void> {
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name);
    const written = await stat(path).catch(() => null);
    if (written && Date.now() - written.mtimeMs > ABANDONED_AFTER) await rm(path, { force: true });
  }
}

async function* listFolders(folder: string): AsyncGenerator<string[]> {
  for (const part of await readdir(folder).catch(() => [])) {
    yield (await readdir(join(folder, part))).filter(isSha256);
  }
}

/** Files under `directory`: `<association>/<first two digits>/<sha256>`; what is being received, under `incoming`. */
export function diskBlobs(directory: string): BlobStore {
  const incoming = join(directory, 'incoming');
  mkdirSync(incoming, { recursive: true, mode: 0o700 });
  const ready = folderMaker(directory);
  const pathOf = (association: string, sha256: string) =>
    join(directory, association, sha256.slice(0, 2), sha256);
  const staged = (path: string, sha256: string, size: number): Staged => ({
    sha256,
    size,
    async keep(association) {
      const target = pathOf(association, sha256);
      await ready(dirname(target));
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
    list: (association) => listFolders(join(directory, association)),
    sweep: () => sweep(incoming),
  };
}
