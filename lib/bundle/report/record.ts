import { utf8 } from '../../bytes.ts';
import type { EvidenceRecord } from '../../evidence/record.ts';
import { parseProof } from '../../log/proof.ts';
import type { Receipt } from '../../log/receipt.ts';
import type { BundleRecord, Dossier } from '../input.ts';
import { stemOf } from '../names.ts';
import { conditionsTable } from './conditions.ts';
import { filesTable, pictures } from './files.ts';
import type { Content, Html } from './html.ts';
import { html, said } from './html.ts';
import { readingTable } from './reading.ts';
import { items, sentence, t, table, when } from './words.ts';

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
${pictures(entry)}
<h3>${t('time.title')}</h3>
${timeLines(record)}
<p>${t('time.received', { date: when(receivedAt), index: indexOf(receipt) })} ${t('time.none')}</p>
<h3>${t('changes.title')}</h3>
${changeLines(record)}
<h3>${t('conditions.title')}</h3>
${conditionsTable(record)}
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

function timeLines({ time, gesture }: EvidenceRecord): Html {
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
])}`;
}

function changeLines({ changes, gesture, touched, redactions, replaced }: EvidenceRecord): Content {
  const seen = changes.map(({ part, before, after }) =>
    sentence('changes.line', { part: t(`change.${part}`), before: said(before), after: said(after) }),
  );
  const none = gesture.checkedAt === null ? t('changes.unchecked') : t('changes.none');
  const titled = (title: string, lines: Content[]) =>
    lines.length === 0 ? null : html`<p>${title}</p>${items(lines)}`;
  return [
    seen.length === 0 ? html`<p>${none}</p>` : items(seen),
    titled(
      t('touched.title'),
      touched.map(({ what, detail }) => html`${t(`touched.${what}`)} (${said(detail)})`),
    ),
    titled(
      t('redactions.title'),
      redactions.map(({ where, what }) => html`${t(`redaction.${where}`)} (${said(what)})`),
    ),
    replaced.surrogates + replaced.nulls === 0 ? null : html`<p>${t('replaced.line', { ...replaced })}</p>`,
  ];
}
