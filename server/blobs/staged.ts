import { rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Staged } from './driver.ts';
import { syncFolder } from './folder.ts';
import type { Received } from './receive.ts';

/** Where a received file lies, where it goes, and how the folder there is made. */
interface Move {
  path: string;
  targetIn(association: string): string;
  ready(folder: string): Promise<void>;
}

/** A received file that may be kept under its name, or dropped. */
export function stagedFile({ sha256, size }: Received, { path, targetIn, ready }: Move): Staged {
  let renamed = false;
  return {
    sha256,
    size,
    async keep(association) {
      const target = targetIn(association);
      await ready(dirname(target));
      await rename(path, target);
      renamed = true;
      await syncFolder(dirname(target));
    },
    async drop() {
      if (!renamed) await rm(path, { force: true });
    },
  };
}
