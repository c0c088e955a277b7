import { batch, computed, signal } from '@preact/signals';
import { type JournalLine, lineState } from '../../lib/outbox/line.ts';
import { type Filter, filterLines } from './filter.ts';
import type { JournalPorts, RemoveFailure } from './ports.ts';

/** Lines shown at once; more on demand, so that a thousand stay smooth. */
export const PAGE = 50;

/** What the journal has just done, to be read out. */
export type Said = 'removed' | 'copied' | 'copy-failed' | RemoveFailure;

/** The journal's state and what can be done with it. */
export type JournalModel = ReturnType<typeof createJournal>;

/** A journal over what the browser keeps; `start` begins to watch and returns how to stop. */
export function createJournal(ports: JournalPorts) {
  const lines = signal<JournalLine[] | null>(null);
  const unreadable = signal(false);
  const association = signal<string | null | undefined>(undefined);
  const filter = signal<Filter>({ state: 'all', text: '' });
  const limit = signal(PAGE);
  const toRemove = signal<JournalLine | null>(null);
  const said = signal<Said | null>(null);
  const found = computed(() => filterLines(lines.value ?? [], filter.value));
  const shown = computed(() => found.value.slice(0, limit.value));
  const waiting = computed(() => (lines.value ?? []).filter(mayRetry).length);

  const remove = async () => {
    const line = toRemove.value;
    if (!line) return;
    const removed = await (line.outbox ? ports.remove(line.id) : ports.drop(line.id));
    batch(() => {
      toRemove.value = null;
      said.value = removed.ok ? 'removed' : removed.code;
    });
  };

  return {
    lines,
    unreadable,
    association,
    filter,
    toRemove,
    said,
    found,
    shown,
    waiting,
    remove,
    start: () => {
      const ends = [
        ports.watchAssociation((name) => {
          association.value = name;
        }),
        ports.watch(
          (kept) => {
            lines.value = kept;
          },
          () => {
            unreadable.value = true;
          },
        ),
      ];
      return () => {
        for (const end of ends) end();
      };
    },
    show: (change: Partial<Filter>) =>
      batch(() => {
        filter.value = { ...filter.value, ...change };
        limit.value = PAGE;
      }),
    more: () => {
      limit.value += PAGE;
    },
    askRemoval: (line: JournalLine | null) =>
      batch(() => {
        toRemove.value = line;
        said.value = null;
      }),
    hush: () => {
      said.value = null;
    },
    copy: async (text: string) => {
      said.value = null;
      said.value = (await ports.copy(text)) ? 'copied' : 'copy-failed';
    },
  };
}

/** Whether the volunteer may ask for another attempt now. */
export function mayRetry(line: JournalLine): boolean {
  const state = lineState(line);
  return (state === 'waiting' || state === 'refused') && line.outbox?.state !== 'sending';
}
