import { computed, signal } from '@preact/signals';
import { type HeardFailure, heardOf, typedPosition } from '../../lib/capture/heard.ts';
import { takingsIn } from '../../lib/capture/takings.ts';
import type { EvidenceRecord } from '../../lib/evidence/record.ts';
import type { Heard } from '../../lib/law/classification.ts';

/** The words heard so far, and what can be done with them. */
export type HeardModel = ReturnType<typeof createHeard>;

/** Words heard in the players of a record, typed by the volunteer. */
export function createHeard(record: EvidenceRecord) {
  const players = takingsIn(record).flatMap(({ playing }) => playing);
  const start = typedPosition(players.at(-1)?.position ?? 0);
  const durations = players.flatMap(({ duration }) => (duration === 'non vérifié' ? [] : [duration]));
  const duration = durations.length < players.length || players.length === 0 ? null : Math.max(...durations);
  const entries = signal<readonly Heard[]>([]);
  const typed = signal({ from: start, to: start, words: '' });
  const failure = signal<HeardFailure | null>(null);
  const add = (): boolean => {
    const made = heardOf(typed.value, entries.value, duration);
    failure.value = made.ok ? null : made.code;
    if (!made.ok) return false;
    entries.value = [...entries.value, made.value];
    typed.value = { from: typed.value.to, to: typed.value.to, words: '' };
    return true;
  };
  return {
    entries,
    typed,
    failure,
    /** The duration that no position may pass, as it is typed; null where it is not known. */
    end: duration === null ? null : typedPosition(Math.ceil(duration / 1000) * 1000),
    pending: computed(() => typed.value.words.trim() !== ''),
    type: (part: Partial<typeof typed.value>) => {
      typed.value = { ...typed.value, ...part };
      failure.value = null;
    },
    add,
    remove: (index: number) => {
      entries.value = entries.value.filter((_one, at) => at !== index);
    },
    restore: (before: readonly Heard[]) => {
      entries.value = before;
    },
  };
}
