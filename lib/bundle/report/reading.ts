import type { Audience, Counter, Media, PostReading, Published } from '../../platforms/reading.ts';
import type { Content, Html } from './html.ts';
import { html, said } from './html.ts';
import { items, sentence, t, table, when } from './words.ts';

/** What was read of a post, every part said, a part not shown said too. */
export function readingTable(reading: PostReading): Html {
  const shown = (text: string | null): Content => (text === null ? t('notShown') : said(text));
  return html`${table([
    [t('read.platform'), t(`platform.${reading.platform}`)],
    [t('read.permalink'), shown(reading.permalink)],
    [t('read.id'), shown(reading.id)],
    [t('read.handle'), shown(reading.author.handle)],
    [t('read.name'), shown(reading.author.name)],
    [t('read.stableId'), shown(reading.author.stableId)],
    [t('read.profile'), shown(reading.author.profile)],
    [t('read.published'), reading.published === null ? t('notShown') : publishedLine(reading.published)],
    [t('read.text'), [said(reading.text), reading.truncated ? html`<p>${t('read.truncated')}</p>` : null]],
    [t('read.language'), shown(reading.language)],
    [t('read.audience'), audienceLine(reading.audience)],
    [t('read.replyTo'), shown(reading.replyTo)],
    [t('read.repostedBy'), shown(reading.repostedBy)],
    [t('read.media'), reading.media.length === 0 ? t('none') : items(reading.media.map(mediaLine))],
    [
      t('read.counters'),
      reading.counters.length === 0 ? t('none') : items(reading.counters.map(counterLine)),
    ],
    [t('read.edited'), reading.edited === null ? t('notShown') : t(reading.edited ? 'yes' : 'no')],
    [t('read.promoted'), t(reading.promoted ? 'yes' : 'no')],
    [t('read.missing'), reading.missing.map((part) => t(`missing.${part}`)).join(', ') || t('none')],
    [t('read.quoted'), reading.quoted === null ? t('none') : readingTable(reading.quoted)],
  ])}`;
}

function publishedLine(published: Published): Content {
  const { at, source, earliest, latest, raw, decoded } = published;
  const main =
    source === 'relative'
      ? t('read.published.relative', { earliest: when(earliest ?? at), latest: when(latest ?? at) })
      : t(`read.published.${source}`, { date: when(at) });
  return [
    main,
    raw === null ? null : html` (${sentence('read.published.raw', { raw: said(raw) })})`,
    decoded === null ? null : html` (${t('read.published.cross', { date: when(decoded) })})`,
  ];
}

function audienceLine({ kind, members, raw }: Audience): Content {
  return [
    t(`audience.${kind}`),
    members === null ? null : html`, ${t('audience.members', { members })}`,
    raw === null ? null : html` (${sentence('read.published.raw', { raw: said(raw) })})`,
  ];
}

function mediaLine({ kind, address, alt }: Media): Content {
  return [
    t(`media.${kind}`),
    address === null ? null : html` ${said(address)}`,
    alt === null ? null : html` (${said(alt)})`,
  ];
}

function counterLine({ kind, raw }: Counter): Content {
  return [t(`counter.${kind}`), ' (', said(raw), ')'];
}
