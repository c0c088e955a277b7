import type { EvidenceRecord } from '../../../lib/evidence/record.ts';
import type { Published } from '../../../lib/platforms/reading.ts';
import { visible } from '../../../lib/visible.ts';
import { useWords } from '../words.ts';
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

/** What was read of the post, part by part, in the page's own words; what was not seen is named. */
export function Reading({ record }: { record: EvidenceRecord }) {
  const { t, say } = useWords();
  const { reading, page } = record;
  const { audience, author } = reading;
  const facts: Fact[] = [
    [
      t('reading.permalink'),
      reading.permalink && <Permalink address={reading.permalink} label={t('reading.permalink')} />,
    ],
    [t('reading.id'), text(reading.id)],
    [t('reading.author'), text(author.name)],
    [t('reading.handle'), text(author.handle)],
    [t('reading.stable-id'), text(author.stableId)],
    [
      t('reading.profile'),
      author.profile && <Permalink address={author.profile} label={t('reading.profile')} />,
    ],
    [t('reading.published'), reading.published && <PublishedAt published={reading.published} />],
    [t('reading.language'), text(reading.language)],
    [
      t('reading.audience'),
      <>
        {say(`audience.${audience.kind}`)}
        {audience.members !== null && ` · ${t('audience.members', { members: audience.members })}`}
        {audience.raw && (
          <span class="muted">
            {' '}
            · « <bdi>{audience.raw}</bdi> »
          </span>
        )}
      </>,
    ],
    [
      t('reading.reply'),
      reading.replyTo && <Permalink address={reading.replyTo} label={t('reading.reply')} />,
    ],
    [t('reading.reposted'), text(reading.repostedBy)],
    [t('reading.edited'), reading.edited === null ? null : reading.edited ? t('yes') : t('no')],
    [t('reading.promoted'), reading.promoted ? t('yes') : t('no')],
    [
      t('reading.media'),
      reading.media.length === 0
        ? t('none')
        : reading.media
            .map((media) => `${say(`media.${media.kind}`)}${media.alt ? ` « ${visible(media.alt)} »` : ''}`)
            .join(', '),
    ],
    [
      t('reading.counters'),
      reading.counters.length === 0
        ? null
        : reading.counters
            .map((counter) => `${say(`counter.${counter.kind}`)} « ${visible(counter.raw)} »`)
            .join(', '),
    ],
    [t('reading.page'), <Permalink key="page" address={page.address} label={t('reading.page')} />],
    [t('reading.title'), text(page.title)],
    [
      t('reading.missing'),
      reading.missing.length === 0
        ? t('none')
        : reading.missing.map((part) => say(`missing.${part}`)).join(', '),
    ],
  ];
  const account = visible(author.handle ?? author.name ?? t('unread'));
  return (
    <>
      <p class="muted">{t('reading.identity', { account })}</p>
      <Facts facts={facts} />
    </>
  );
}
