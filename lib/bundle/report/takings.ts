import type { Further, Known, Timing } from '../../evidence/record.ts';
import type { BundleRecord } from '../input.ts';
import { alterations } from './alterations.ts';
import { pictures } from './files.ts';
import type { Content, Html } from './html.ts';
import { html, said } from './html.ts';
import { playersLines } from './players.ts';
import { readingTable } from './reading.ts';
import { stripsDrawing } from './strips.ts';
import { items, t, table, when } from './words.ts';

/** Every taking after the first: why, when, what it showed; what was found first stands above as it was. */
export function furtherTakings(entry: BundleRecord): Content {
  return entry.record.more.map((further, at) => furtherTaking(entry, further, at + 1));
}

function furtherTaking(entry: BundleRecord, further: Further, take: number): Html {
  const { why, reading, strips, playing, filesMissing } = further;
  return html`<h3>${t(`further.${why}`, { number: take + 1 })}</h3>
<p>${t('further.what')}</p>
${pictures(entry, take)}
${stripsDrawing(strips)}
${playersLines(playing)}
${table([
  [t('time.asked'), when(further.askedAt)],
  [t('time.read'), when(further.readAt)],
  [t('time.answered'), further.answeredAt === null ? t('time.notDue') : when(further.answeredAt)],
  [t('time.pictured'), further.picturedAt === null ? t('time.noPicture') : when(further.picturedAt)],
  [t('time.checked'), further.checkedAt === null ? t('time.noCheck') : when(further.checkedAt)],
  ...durations(further.timing),
])}
${alterations(further)}
${filesMissing.length === 0 ? null : html`<p>${t('files.missing')}</p>${items(filesMissing.map(said))}`}
${why === 'context' ? null : readingTable(reading)}`;
}

/** When a taking began and ended and what its parts took, as rows of a table. */
export function durations(timing: Timing): [string, Content][] {
  const parts = (['read', 'picture', 'copy', 'originals', 'whole'] as const).map(
    (part): [string, Content] => [t(`duration.${part}`), milliseconds(timing[part])],
  );
  return [[t('time.started'), when(timing.startedAt)], [t('time.ended'), when(timing.endedAt)], ...parts];
}

function milliseconds(value: Known<number>): Content {
  return value === 'non vérifié' ? t('unknown') : t('duration.milliseconds', { count: value });
}
