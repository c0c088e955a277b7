import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { withClient } from './client.ts';
import type { Running } from './process.ts';
import { Refusal } from './refusal.ts';

/** Replaying what a kill -9 left can take long on a big base; a start that hangs must end all the same. */
const LONGEST = 120_000;

function lastWords(log: string): string {
  const lines = readFileSync(log, 'utf8').trim().split('\n');
  return lines.findLast((line) => line.includes('FATAL')) ?? lines.at(-1) ?? '';
}

/** Waits until the server accepts connections. Throws {@link Refusal} with its last words where it ended instead. */
export async function untilReady(running: Running, url: string, log: string): Promise<void> {
  const end = Date.now() + LONGEST;
  for (;;) {
    const answer = await withClient(url, async () => 'ready').catch(() => 'not yet');
    if (answer === 'ready') return;
    if (running.hasEnded() || Date.now() > end) {
      await running.stop();
      throw new Refusal(`PostgreSQL n’a pas démarré : ${lastWords(log)} (journal : ${log})`);
    }
    await sleep(25);
  }
}
