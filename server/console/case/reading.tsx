import type { EvidenceRecord } from '../../../lib/evidence/record.ts';
import type { Audience, PostReading, Published } from '../../../lib/platforms/reading.ts';
import { visible } from '../../../lib/visible.ts';
import { useWords, type Words } from '../words.ts';
import type { Fact } from './facts.tsx';
import { Facts } from './facts.tsx';
import { Permalink } from './permalink.tsx';

function PublishedAt({ published }: { published: Published }) {
  const { t, say, instant } = useWords();
  return (
    <>
      <time dateTime={published.at}>{instant(published.at)}</time> <code>{published.at}</code>
      <span class="muted"> · {say(`published.${published.source}`)}</span>
      {published.earliest && published.latest && (
        <span class="muted">
          {' '}
          · {t('published.between', { from: instant(published.earliest), to: instant(published.latest) })}
        </span>
      )}
      {published.raw && (
        <span class="muted">
          {' '}
          · « <bdi>{published.raw}</bdi> »
        </span>
      )}
    </>
  );
}

function text(value: string | null) {
  return value === null || value === '' ? null : <bdi>{value}</bdi>;
}

function AudienceWords({ audience }: { audience: Audience }) {
  const { t, say } = useWords();
  return (
    <>
      {say(`audience.${audience.kind}`)}
      {audience.members !== null && ` · ${t('audience.members', { members: audience.members })}`}
      {audience.raw && (
        <span class="muted">
          {' '}
          · « <bdi>{audience.raw}</bdi> »
        </span>
      )}
    </>
  );
}

/** An address to copy, never a bare link. */
function link(label: string, address: string | null): Fact {
  return [label, address && <Permalink key={label} address={address} label={label} />];
}

function whoAndWhen({ permalink, id, author, published, language }: PostReading, { t }: Words): Fact[] {
  return [
    link(t('reading.permalink'), permalink),
    [t('reading.id'), text(id)],
    [t('reading.author'), text(author.name)],
    [t('reading.handle'), text(author.handle)],
    [t('reading.stable-id'), text(author.stableId)],
    link(t('reading.profile'), author.profile),
    [t('reading.published'), published && <PublishedAt key="published" published={published} />],
    [t('reading.language'), text(language)],
  ];
}

function around(reading: PostReading, { t, say }: Words): Fact[] {
  const { audience, counters, edited, media, promoted } = reading;
  const mediaWords = media.map(
    ({ kind, alt }) => `${say(`media.${kind}`)}${alt ? ` « ${visible(alt)} »` : ''}`,
  );
  const counterWords = counters.map(({ kind, raw }) => `${say(`counter.${kind}`)} « ${visible(raw)} »`);
  return [
    [t('reading.audience'), <AudienceWords key="audience" audience={audience} />],
    link(t('reading.reply'), reading.replyTo),
    [t('reading.reposted'), text(reading.repostedBy)],
    [t('reading.edited'), edited === null ? null : t(edited ? 'yes' : 'no')],
    [t('reading.promoted'), t(promoted ? 'yes' : 'no')],
    [t('reading.media'), mediaWords.join(', ') || t('none')],
    [t('reading.counters'), counterWords.join(', ') || null],
  ];
}

/** What was read of the post, part by part, in the page's own words; what was not seen is named. */
export function Reading({ record: { reading, page } }: { record: EvidenceRecord }) {
  const words = useWords();
  const { t, say } = words;
  const facts: Fact[] = [
    ...whoAndWhen(reading, words),
    ...around(reading, words),
    link(t('reading.page'), page.address),
    [t('reading.title'), text(page.title)],
    [t('reading.missing'), reading.missing.map((part) => say(`missing.${part}`)).join(', ') || t('none')],
  ];
  const account = visible(reading.author.handle ?? reading.author.name ?? t('unread'));
  return (
    <>
      <p class="muted">{t('reading.identity', { account })}</p>
      <Facts facts={facts} />
    </>
  );
}
