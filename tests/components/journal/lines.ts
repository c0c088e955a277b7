import { newItem, type OutboxItem } from '../../../lib/outbox/item.ts';
import type { JournalLine } from '../../../lib/outbox/line.ts';
import { recordOfPost } from '../../store/post.ts';

export const now = new Date('2026-11-23T10:00:00Z');

/** A line of the journal about a made-up post. */
export function lineOf(text: string, outbox: Partial<OutboxItem> | null = {}): JournalLine {
  const id = text.padEnd(64, '0');
  return {
    id,
    at: now.toISOString(),
    record: recordOfPost(text, []),
    classification: null,
    outbox: outbox && ({ ...newItem(id, now), ...outbox } as OutboxItem),
    index: outbox?.state === 'received' ? 12 : null,
  };
}
