import type { EvidenceRecord } from '../../lib/evidence/record.ts';
import type { JournalLine } from '../../lib/outbox/line.ts';
import type { Words } from './words.ts';

/** Characters of the text shown in the list; the rest is in the record. */
const EXCERPT = 280;

interface Props {
  line: JournalLine;
  words: Words;
  id: string;
}

/** Who, where, when, and the first words of a post; every word of the page stands apart, whatever its direction. */
export function LineHead({ line, words: { say, instant }, id }: Props) {
  const { reading } = line.record;
  const { name, handle } = reading.author;
  return (
    <header class="line-head">
      <h2 id={id}>
        <bdi>{name ?? handle ?? say('author-unknown')}</bdi>
        {name && handle ? <bdi class="muted line-handle">{handle}</bdi> : null}
      </h2>
      <p class="muted">
        {place(line.record, say('platform-generic'))} ·{' '}
        <time dateTime={line.at}>{say('captured-at', { at: instant(line.at) })}</time>
      </p>
      <blockquote class="line-text" dir="auto" {...(reading.language ? { lang: reading.language } : {})}>
        {excerpt(reading.text) || <span class="muted">{say('text-empty')}</span>}
      </blockquote>
    </header>
  );
}

const NAMES = { x: 'X', bluesky: 'Bluesky', mastodon: 'Mastodon' } as const;

function place({ reading, page }: EvidenceRecord, web: string): string {
  const host = URL.canParse(page.address) ? new URL(page.address).hostname : '';
  const name = reading.platform in NAMES ? NAMES[reading.platform as keyof typeof NAMES] : web;
  return [name, host].filter(Boolean).join(', ');
}

function excerpt(text: string): string {
  const characters = [...text.trim()];
  return characters.length > EXCERPT ? `${characters.slice(0, EXCERPT).join('')}…` : characters.join('');
}
