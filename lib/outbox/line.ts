import type { EvidenceRecord } from '../evidence/record.ts';
import type { Classification } from '../law/classification.ts';
import type { OutboxItem } from './item.ts';

/** One line of the volunteer's journal: a record kept, or a draft (then without classification and without sending). */
export interface JournalLine {
  id: string;
  /** ISO 8601 UTC, when it was kept. */
  at: string;
  record: EvidenceRecord;
  classification: Classification | null;
  outbox: OutboxItem | null;
  /** Place in the association's log, once received. */
  index: number | null;
}

/** Where a line stands, for choosing among many: what is left to do comes before what went well. */
export type LineState = 'draft' | 'waiting' | 'refused' | 'received';

/** The state of a line; a record blocked or failing is « waiting » as long as time or an enrolment may mend it. */
export function lineState(line: JournalLine): LineState {
  switch (line.outbox?.state) {
    case undefined:
      return 'draft';
    case 'received':
      return 'received';
    case 'refused':
      return 'refused';
    case 'waiting':
      // The association's own proof failed: someone should look, even though it is tried again.
      return line.outbox.code === 'bad-receipt' ? 'refused' : 'waiting';
    case 'sending':
    case 'blocked':
      return 'waiting';
  }
}
