import { sha256Hex, utf8 } from '../../lib/bytes.ts';
import type { Actor, CaseEvent, EventBody } from '../../lib/cases/event.ts';
import { parseEvent } from '../../lib/cases/parse.ts';
import { canonical } from '../../lib/evidence/canonical.ts';

/** An event in its canonical text, and the id that is the SHA-256 of that text. */
export interface WrittenEvent {
  id: string;
  text: string;
  event: CaseEvent;
}

/** Where a case's chain of events stands; null before the first. */
export type Chain = { sequence: number; id: string } | null;

/**
 * Writes the next event of a case: numbered without gaps, naming the one before. Throws where it could not be read
 * again: what is appended stays for ever, and would close the case to everybody.
 */
export async function writeEvent(
  caseId: string,
  body: EventBody,
  { after, actor, at }: { after: Chain; actor: Actor; at: Date },
): Promise<WrittenEvent> {
  const event: CaseEvent = {
    ...body,
    format: 'temoin/event/v1-draft',
    case: caseId,
    sequence: (after?.sequence ?? 0) + 1,
    previous: after?.id ?? null,
    at: at.toISOString(),
    actor,
  };
  const text = canonical(event);
  const read = parseEvent(text);
  if (!read.ok) throw new RangeError(`an event ${body.kind} that cannot be read again: ${read.code}`);
  return { id: await sha256Hex(utf8(text)), text, event };
}
