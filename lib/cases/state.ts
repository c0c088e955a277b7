import type { CaseEvent } from './event.ts';

/** Version of the projection below: a change of `stateOf` raises it, and the server rebuilds its rows. */
export const STATE_VERSION = 1;

/** What a moderator sees of a case, worked out from its events and from nothing else. */
export interface CaseState {
  review: 'to-review' | 'accepted' | 'rejected';
  /** Categories settled by a moderator; null while only the volunteer has proposed. */
  categories: string[] | null;
  records: string[];
  classifications: string[];
  receivedAt: string;
  reviewedAt: string | null;
  exports: number;
  events: number;
  lastEvent: string;
}

/** Folds one event into a state; the first event must be `received`. */
export function apply(state: CaseState | null, event: CaseEvent): CaseState {
  const base: CaseState = state ?? {
    review: 'to-review',
    categories: null,
    records: [],
    classifications: [],
    receivedAt: event.at,
    reviewedAt: null,
    exports: 0,
    events: 0,
    lastEvent: event.at,
  };
  const next = { ...base, events: base.events + 1, lastEvent: event.at };
  switch (event.kind) {
    case 'received':
      return {
        ...next,
        records: [...base.records, event.record],
        classifications: [...base.classifications, ...event.classifications],
      };
    case 'reclassified':
      return { ...next, classifications: [...base.classifications, event.classification] };
    case 'accepted':
      return { ...next, review: 'accepted', categories: event.categories, reviewedAt: event.at };
    case 'rejected':
      return { ...next, review: 'rejected', reviewedAt: event.at };
    case 'requalified':
      return { ...next, categories: event.categories };
    case 'exported':
      return { ...next, exports: base.exports + 1 };
  }
}

/** What a case is, from the events that happened to it; null for no event. */
export function stateOf(events: readonly CaseEvent[]): CaseState | null {
  return events.reduce<CaseState | null>(apply, null);
}
