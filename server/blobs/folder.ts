import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A rename is durable once the folder itself is written (fsync(2)). */
export async function syncFolder(folder: string): Promise<void> {
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
export function folderMaker(root: string): (folder: string) => Promise<void> {
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
