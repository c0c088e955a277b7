import { randomUUID } from 'node:crypto';
import { createReadStream, mkdirSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isSha256 } from '../../lib/bytes.ts';
import { ok, type Result } from '../../lib/result.ts';
import type { BlobStore, Staged } from './driver.ts';
import { folderMaker } from './folder.ts';
import { receive } from './receive.ts';
import { stagedFile } from './staged.ts';

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
  return {
    async stage(source, limit): Promise<Result<Staged, 'too-large' | 'cut-short'>> {
      const path = join(incoming, randomUUID());
      try {
        const received = await receive(source, path, limit);
        if (received.ok) {
          const targetIn = (association: string) => pathOf(association, received.value.sha256);
          return ok(stagedFile(received.value, { path, targetIn, ready }));
        }
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
