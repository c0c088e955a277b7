import { createModel, signal } from '@preact/signals';
import type { CaseRow } from '../../../lib/console-api.ts';
import type { CaseQuery, ConsolePort, PortFailure } from '../port.ts';

/** What a moderator filters the queue by. */
export type Filter = Omit<CaseQuery, 'after'>;

const NO_COUNTS: Record<CaseRow['review'], number> = { 'to-review': 0, accepted: 0, rejected: 0 };

/** The queue: the lines loaded so far, the counts, and the actions that change them. */
export const QueueModel = createModel((load: ConsolePort['cases'], filter: Filter) => {
  const rows = signal<CaseRow[]>([]);
  const counts = signal(NO_COUNTS);
  const next = signal<string | null>(null);
  const loading = signal(false);
  const failure = signal<PortFailure | null>(null);
  const ready = signal(false);

  async function read(after: string | null): Promise<void> {
    if (loading.value) return;
    loading.value = true;
    const answer = await load({ ...filter, after });
    loading.value = false;
    failure.value = answer.ok ? null : answer.code;
    if (!answer.ok) return;
    rows.value = after === null ? answer.value.cases : [...rows.value, ...answer.value.cases];
    counts.value = answer.value.counts;
    next.value = answer.value.next;
    ready.value = true;
  }

  return {
    rows,
    counts,
    next,
    loading,
    failure,
    ready,
    reload: () => read(null),
    more: () => (next.value === null ? Promise.resolve() : read(next.value)),
  };
});
