import { utf8 } from '../../bytes.ts';
import type { EvidenceRecord } from '../../evidence/record.ts';
import { parseProof } from '../../log/proof.ts';
import type { Receipt } from '../../log/receipt.ts';
import type { BundleRecord, Dossier } from '../input.ts';
import { stemOf } from '../names.ts';
import { alterations } from './alterations.ts';
import { boundsTable } from './bounds.ts';
import { conditionsTable } from './conditions.ts';
import { filesTable, pictures } from './files.ts';
import type { Content, Html } from './html.ts';
import { html, said } from './html.ts';
import { playersLines } from './players.ts';
import { readingTable } from './reading.ts';
import { stripsDrawing } from './strips.ts';
import { durations, furtherTakings } from './takings.ts';
import { sentence, t, table, when } from './words.ts';

/** All that is said of one record, the nth (from 1) of a case. */
export function recordSection(dossier: Dossier, entry: BundleRecord, n: number): Html {
  const { sealed, record, receipt } = entry;
  const account = record.reading.author.handle ?? record.reading.author.name;
  const receivedAt =
    dossier.events.find(({ event }) => event.kind === 'received' && event.record === sealed.id)?.event.at ??
    dossier.exportedAt;
  return html`<section><h2>${t('report.record', { number: n })}</h2>
<p>${sentence('report.account', { account: account === null ? t('notShown') : said(account) })}</p>
<h3>${t('report.reading')}</h3>
${table([
  [t('read.page'), said(record.page.address)],
  [t('read.pageTitle'), said(record.page.title)],
])}
${readingTable(record.reading)}
<h3>${t('picture.title')}</h3>
${pictures(entry, 0)}
${stripsDrawing(record.strips)}
${playersLines(record.playing)}
<h3>${t('time.title')}</h3>
${timeLines(record)}
<p>${t('time.received', { date: when(receivedAt), index: indexOf(receipt) })} ${t('time.none')}</p>
<h3>${t('changes.title')}</h3>
${alterations({ ...record, checkedAt: record.gesture.checkedAt })}
${replacedLine(record)}
${furtherTakings(entry)}
<h3>${t('conditions.title')}</h3>
${conditionsTable(record)}
<h3>${t('bounds.title')}</h3>
${boundsTable(record)}
<h3>${t('files.title')}</h3>
<p>${t('report.integrity', { date: when(receivedAt) })}</p>
${filesTable(entry, `${stemOf.record(n)}.json`, utf8(sealed.text).length)}
</section>\n`;
}

/** The place of an object in the log, as its receipt says (verified by whoever verifies the bundle). */
export function indexOf(receipt: Receipt): number | string {
  const proof = parseProof(receipt.proof);
  return proof.ok ? proof.value.index : t('unknown');
}

function timeLines({ time, gesture, timing }: EvidenceRecord): Html {
  const source =
    time.offset === 'non vérifié'
      ? t('time.unmeasured')
      : sentence('time.measured', {
          seconds: String(time.offset.milliseconds / 1000).replace('.', ','),
          source: said(time.offset.source),
        });
  return html`<p>${source}</p>
${table([
  [t('time.captured'), when(time.capturedAt)],
  [t('time.clicked'), `${when(gesture.clickedAt)} (${t(`gesture.${gesture.kind}`)})`],
  [t('time.read'), when(gesture.readAt)],
  [t('time.answered'), gesture.answeredAt === null ? t('time.notDue') : when(gesture.answeredAt)],
  [t('time.pictured'), gesture.picturedAt === null ? t('time.noPicture') : when(gesture.picturedAt)],
  [t('time.checked'), gesture.checkedAt === null ? t('time.noCheck') : when(gesture.checkedAt)],
  ...durations(timing),
])}`;
}

function replacedLine({ replaced: { surrogates, nulls } }: EvidenceRecord): Content {
  return surrogates + nulls === 0 ? null : html`<p>${t('replaced.line', { surrogates, nulls })}</p>`;
}
