import type { OutboxItem } from '../../lib/outbox/item.ts';
import type { JournalLine } from '../../lib/outbox/line.ts';
import type { SendFailure } from '../../lib/outbox/verdict.ts';
import type { Words } from './words.ts';

/** Where a line stands, in one sentence: only a verified receipt says « Transmis ». */
export function stateSentence(line: JournalLine, words: Words, now: Date): string {
  const { say } = words;
  const item = line.outbox;
  if (!item) return say('state-draft');
  switch (item.state) {
    case 'waiting':
      return item.code === null
        ? say('state-waiting')
        : say('state-later', { when: words.until(item.nextAt ?? now.getTime(), now) });
    case 'sending':
      return sendingSentence(item.step, words);
    case 'received':
      return say('state-received', { index: line.index ?? '?' });
    case 'refused':
      return say('state-refused');
    case 'blocked':
      return say('state-blocked');
  }
}

/** Why a record has not gone, if something stopped it. */
export function reasonOf(item: OutboxItem | null): SendFailure | null {
  return item !== null && 'code' in item ? item.code : null;
}

function sendingSentence(step: Extract<OutboxItem, { state: 'sending' }>['step'], { say }: Words): string {
  switch (step.at) {
    case 'key':
      return say('state-sending-key');
    case 'files':
      return say('state-sending-files', { file: step.sent + 1, of: step.of });
    case 'record':
      return say('state-sending-record');
    case 'receipt':
      return say('state-sending-receipt');
  }
}
