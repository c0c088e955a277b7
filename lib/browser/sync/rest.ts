import type { OutboxCalls } from '../messages.ts';
import { toBackground } from '../send.ts';
import type { Store } from '../store/db.ts';
import { onWake } from './offscreen.ts';
import { runSync } from './run.ts';

/**
 * The life of the offscreen document: sends what is due, looks again at each wake, tells the background once nothing
 * is, and leaves. A wake lost on the doorstep is made good by the next alarm.
 */
export async function sendAndLeave(db: Store, leave: () => void): Promise<void> {
  let wakes = 1;
  onWake(() => {
    wakes += 1;
  });
  while (wakes > 0) {
    wakes = 0;
    await runSync(db);
    if (wakes === 0) await toBackground<OutboxCalls>('popup')('rested', null);
  }
  leave();
}
