import { liveQuery } from 'dexie';
import type { Enrolment } from '../../enrolment/enrolment.ts';
import type { OutboxItem } from '../../outbox/item.ts';
import type { JournalLine } from '../../outbox/line.ts';
import type { Store } from './db.ts';
import { currentEnrolment } from './enrolment.ts';
import { type KeptLine, linesOf, listKept, listStandings, type Standings } from './list.ts';

/** Ends a watch. */
export type Unwatch = () => void;

/** Tells the state of one item now and at every change, whichever part of the extension makes it; null where there is none. */
export function watchState(db: Store, id: string, callback: (item: OutboxItem | null) => void): Unwatch {
  const watch = liveQuery(async () => (await db.outbox.get(id)) ?? null).subscribe(callback);
  return () => watch.unsubscribe();
}

/** Tells the enrolment of this browser, now and at every change; null where there is none. */
export function watchEnrolment(db: Store, callback: (enrolment: Enrolment | null) => void): Unwatch {
  // A store that cannot be read is told by whoever lists what it keeps.
  const watch = liveQuery(() => currentEnrolment(db)).subscribe(callback, () => callback(null));
  return () => watch.unsubscribe();
}

/** Tells all that is kept, now and at every change; `failed` when the store cannot be read. */
export function watchCaptures(
  db: Store,
  callback: (lines: JournalLine[]) => void,
  failed: (error: unknown) => void,
): Unwatch {
  let kept: KeptLine[] | null = null;
  let standings: Standings | null = null;
  const tell = () => {
    if (kept && standings) callback(linesOf(kept, standings));
  };
  // Two queries: a step of a sending reads small rows again, not every record.
  const watchKept = liveQuery(() => listKept(db)).subscribe((value) => {
    kept = value;
    tell();
  }, failed);
  const watchStandings = liveQuery(() => listStandings(db)).subscribe((value) => {
    standings = value;
    tell();
  }, failed);
  return () => {
    watchKept.unsubscribe();
    watchStandings.unsubscribe();
  };
}
