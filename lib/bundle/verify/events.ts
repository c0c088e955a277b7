import type { CaseEvent } from '../../cases/event.ts';
import { parseEvent } from '../../cases/parse.ts';
import { ok } from '../../result.ts';
import { pathOf } from '../names.ts';
import type { Piece } from '../piece.ts';
import { textOf } from './bag.ts';
import type { Step } from './verdict.ts';
import { faulty } from './verdict.ts';

/** An event of a bundle, read; its id is the SHA-256 of its text. */
export interface ReadEvent {
  id: string;
  event: CaseEvent;
}

/**
 * Every event of a bundle: numbered without a gap, each naming the one before it, all of one case, the last one an
 * export of the very report that is there.
 */
export function readEvents(pieces: ReadonlyMap<string, Piece>): Step<ReadEvent[]> {
  const events: ReadEvent[] = [];
  for (let n = 1; pieces.has(pathOf.event(n)); n += 1) {
    const path = pathOf.event(n);
    const parsed = parseEvent(textOf(pieces, path) ?? '');
    if (!parsed.ok) return faulty('bad-event', path, `${parsed.code}: ${parsed.detail}`);
    const broken = breakOf(events, parsed.value, n);
    if (broken !== null) return faulty('bad-event', path, broken);
    events.push({ id: pieces.get(path)?.sha256 ?? '', event: parsed.value });
  }
  const last = events.at(-1)?.event;
  if (last === undefined) return faulty('missing-file', pathOf.event(1), 'there is no event');
  if (last.kind !== 'exported') {
    return faulty('bad-event', pathOf.event(last.sequence), 'the last event of a bundle is its export');
  }
  if (last.report !== pieces.get('data/report.html')?.sha256) {
    return faulty('bad-report', 'data/report.html', `the export names the report ${last.report}`);
  }
  return ok(events);
}

function breakOf(before: readonly ReadEvent[], event: CaseEvent, n: number): string | null {
  const last = before.at(-1);
  if (event.sequence !== n) return `it is event ${event.sequence}, not ${n}`;
  if (event.previous !== (last?.id ?? null)) return 'it does not name the event before it';
  if (last !== undefined && event.case !== last.event.case) return `it is of case ${event.case}`;
  if (n === 1 && event.kind !== 'received') return 'the first event of a case is « received »';
  return null;
}

/** Whether the events received these very records and classifications: none more, none less. */
export function checkReceived(
  events: readonly ReadEvent[],
  records: readonly string[],
  classifications: readonly string[],
): Step<null> {
  const named = events.flatMap(({ event }) => objectsOf(event).map((id) => ({ id, event })));
  const held = new Set([...records, ...classifications]);
  const lacking = named.find(({ id }) => !held.has(id));
  if (lacking !== undefined) {
    return faulty('bad-event', pathOf.event(lacking.event.sequence), `it received ${lacking.id}, not here`);
  }
  const stray = [...held].find((id) => !named.some((object) => object.id === id));
  return stray === undefined ? ok(null) : faulty('bad-event', 'data/events', `no event received ${stray}`);
}

function objectsOf(event: CaseEvent): string[] {
  if (event.kind === 'received') return [event.record, ...event.classifications];
  return event.kind === 'reclassified' ? [event.classification] : [];
}
