import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from './refusal.ts';

/** Above the highest number any system gives a process: certainly nobody's. */
const NOBODY = 2 ** 31 - 1;

function argumentsOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    if (existsSync('/proc/self')) return [];
    const answer = spawnSync('ps', ['-ww', '-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
    return (answer.stdout ?? '').trim().split(' ');
  }
}

/** The number of the PostgreSQL that runs on a data folder now; `null` where `postmaster.pid` lies or is absent. */
export function postmasterOn(dataFolder: string): number | null {
  const file = join(dataFolder, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
  const command = argumentsOf(pid);
  return command[0]?.includes('postgres') && command.includes(dataFolder) ? pid : null;
}

/**
 * Makes PostgreSQL see that a killed one is dead. It would refuse to start if the number in its lock files
 * belonged to another process by now. Only the number is replaced: the rest of `postmaster.pid` lets PostgreSQL
 * find orphans that still hold its shared memory, and those it must not meet.
 */
function disown(dataFolder: string): void {
  const file = join(dataFolder, 'postmaster.pid');
  if (existsSync(file)) writeFileSync(file, readFileSync(file, 'utf8').replace(/^-?\d+/, String(NOBODY)));
  rmSync(join(dataFolder, '.s.PGSQL.5432.lock'), { force: true });
}

/**
 * Clears the way for a start after a kill -9. A PostgreSQL that really runs on this folder is given `patience`
 * milliseconds to end (its launcher may just have been killed), then {@link Refusal}.
 */
export async function clearStaleLocks(dataFolder: string, patience = 10_000): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    const pid = postmasterOn(dataFolder);
    if (pid === null) return disown(dataFolder);
    if (Date.now() > end) {
      throw new Refusal(
        `Témoin est déjà en marche sur ces données (${dataFolder}, PostgreSQL est le processus ${pid}).`,
      );
    }
    await sleep(100);
  }
}
