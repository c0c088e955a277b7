import type { EvidenceRecord } from '../../lib/evidence/record.ts';
import type { PostReading, Published } from '../../lib/platforms/reading.ts';
import type { Words } from './words.ts';

/** What was read of the post, in the page's own words, each fact with where it comes from. */
export function Reading({ record, words }: { record: EvidenceRecord; words: Words }) {
  const { say } = words;
  const { reading, page } = record;
  const address = reading.permalink ?? page.address;
  return (
    <dl class="reading">
      <dt>{say('read-author')}</dt>
      <dd>{authorOf(reading) ?? say('read-author-none')}</dd>
      <dt>{say('read-published')}</dt>
      <dd>{reading.published ? publishedIn(reading.published, words) : say('read-published-none')}</dd>
      <dt>{say('read-text')}</dt>
      <dd>
        <blockquote
          class="reading-text"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text must scroll with the keys too.
          tabIndex={0}
          dir="auto"
          {...languageOf(reading)}
          aria-label={say('read-text')}
        >
          {reading.text || say('read-text-none')}
        </blockquote>
        {reading.truncated ? <p class="muted">{say('read-truncated')}</p> : null}
        {reading.quoted ? (
          <p class="muted">
            {say('read-quoted', { author: authorOf(reading.quoted) ?? say('read-author-none') })}
          </p>
        ) : null}
      </dd>
      <dt>{say('read-address')}</dt>
      <dd class="reading-address">{address || say('read-address-none')}</dd>
      <dt>{say('read-audience')}</dt>
      <dd>
        {say(`audience-${reading.audience.kind}`)}
        {reading.audience.raw ? ` (${reading.audience.raw})` : ''}
      </dd>
    </dl>
  );
}

function authorOf({ author }: PostReading): string | null {
  return [author.name, author.handle].filter(Boolean).join(' · ') || null;
}

function publishedIn(published: Published, { say, instant }: Words): string {
  const source = say(`source-${published.source}`, { raw: published.raw ?? '' });
  return `${instant(published.at)} (${source})`;
}

function languageOf({ language }: PostReading): { lang: string } | Record<string, never> {
  return language ? { lang: language } : {};
}
