import { type JournalLine, type LineState, lineState } from '../../lib/outbox/line.ts';

/** What the volunteer chose to see. */
export interface Filter {
  state: LineState | 'all';
  text: string;
}

/** Lines in a state whose text, author or address holds the words searched, whatever their case and accents. */
export function filterLines(lines: readonly JournalLine[], { state, text }: Filter): JournalLine[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  return lines.filter(
    (line) =>
      (state === 'all' || lineState(line) === state) &&
      (words.length === 0 || words.every((word) => searched(line).includes(word))),
  );
}

function searched({ record }: JournalLine): string {
  const { text, author, permalink } = record.reading;
  return plain([text, author.name, author.handle, permalink, record.page.address].join(' '));
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
