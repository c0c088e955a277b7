import type { Selectable } from 'kysely';
import { type CaseState, STATE_VERSION } from '../../lib/cases/state.ts';
import type { CaseStateTable } from '../db/schema/case-state.ts';
import type { CaseSummary } from './summary.ts';

/** A row of the projection. */
export type CaseStateRow = Selectable<CaseStateTable>;

/** The state that a row of the projection holds. */
export function stateOfRow(row: CaseStateRow): CaseState {
  return {
    review: row.review,
    categories: row.categories,
    records: row.records,
    classifications: row.classifications,
    receivedAt: row.received_at.toISOString(),
    reviewedAt: row.reviewed_at?.toISOString() ?? null,
    exports: row.exports,
    events: row.events,
    lastEvent: row.last_event.toISOString(),
  };
}

/** The row of a case, from its state, its summary and the id of its last event. */
export function stateRow(
  key: { association: string; case_id: string },
  state: CaseState,
  { summary, lastEventId }: { summary: CaseSummary; lastEventId: string },
): CaseStateRow {
  return {
    ...key,
    ...summary,
    state_version: STATE_VERSION,
    review: state.review,
    categories: state.categories,
    records: state.records,
    classifications: state.classifications,
    received_at: new Date(state.receivedAt),
    reviewed_at: state.reviewedAt === null ? null : new Date(state.reviewedAt),
    exports: state.exports,
    events: state.events,
    last_event: new Date(state.lastEvent),
    last_event_id: lastEventId,
  };
}
