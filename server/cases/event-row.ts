import type { Insertable } from 'kysely';
import type { CaseEventTable } from '../db/schema/case-event.ts';
import type { WrittenEvent } from './event.ts';

/** The row of an event: its canonical text, and the columns read from it. */
export function eventRow(association: string, { id, text, event }: WrittenEvent): Insertable<CaseEventTable> {
  return {
    association,
    case_id: event.case,
    sequence: event.sequence,
    id,
    previous: event.previous,
    kind: event.kind,
    actor_role: event.actor.role,
    actor_id: event.actor.id,
    at: new Date(event.at),
    text,
  };
}
