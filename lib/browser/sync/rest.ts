import type { OutboxCalls } from '../messages.ts';
import { toBackground } from '../send.ts';
import type { Store } from '../store/db.ts';
import { answerKnocks } from './knock.ts';
import { runSync } from './run.ts';

/**
 * The life of the offscreen document: sends what is due, looks again as long as someone knocks, tells the background
 * once nothing is due, and leaves.
 */
export async function sendAndLeave(db: Store, leave: () => void): Promise<void> {
  let again = true;
  const close = answerKnocks(() => {
    again = true;
  });
  while (again) {
    again = false;
    await runSync(db);
    if (!again) await toBackground<OutboxCalls>('popup')('rested', null);
  }
  close();
  leave();
}
