import type { EvidenceFile } from '../../evidence/record.ts';
import type { BundleRecord } from '../input.ts';
import { fileInReport } from '../names.ts';
import type { Content, Html } from './html.ts';
import { hash, html, said } from './html.ts';
import { items, sentence, t } from './words.ts';

/** The pictures of one taking of a record, each with how it was made: a drawing is never passed off as pixels (rule 2). */
export function pictures({ record }: BundleRecord, take: number): Html {
  const shown = record.files.filter(
    (file) =>
      file.take === take &&
      (file.role === 'picture' || file.role === 'context') &&
      file.mediaType.startsWith('image/'),
  );
  if (shown.length === 0) return html`<p>${t('picture.none')}</p>`;
  return html`${shown.map(
    (file) => html`<figure><img src="${fileInReport(file)}" alt="${t('picture.alt')}">
<figcaption>${file.role === 'context' ? `${t('role.context')} : ` : null}${t(`made.${file.made}`)}</figcaption></figure>\n`,
  )}`;
}

/** The files of a record with their digests, the record itself first; `name` is the record's own file. */
export function filesTable({ sealed, record }: BundleRecord, name: string, size: number): Html {
  return html`<table><thead><tr><th scope="col">${t('files.file')}</th><th scope="col">${t('files.made')}</th>
<th scope="col">${t('files.size')}</th><th scope="col">${t('files.hash')}</th></tr></thead>
<tbody>${row(name, t('files.record'), size, sealed.id)}${record.files.map(fileRow)}</tbody></table>
${record.filesMissing.length === 0 ? null : html`<p>${t('files.missing')}</p>${items(record.filesMissing.map(said))}`}`;
}

function fileRow(file: EvidenceFile): Html {
  const pixels = file.width === null || file.height === null ? '' : `, ${file.width} × ${file.height} px`;
  const made = `${t(`role.${file.role}`)}, ${t(`made.${file.made}`)}${pixels}`;
  const from = file.of === null ? null : html` ${sentence('files.of', { address: said(file.of) })}`;
  const served = file.served === null ? null : ` ${t(`served.${servedBy(file.served)}`)}`;
  const nth = file.take === 0 ? null : ` ${t('files.take', { number: file.take + 1 })}`;
  return row(fileInReport(file), [made, from, served, nth], file.size, file.sha256);
}

function servedBy(served: NonNullable<EvidenceFile['served']>): 'cache' | 'network' | 'unknown' {
  return served === 'non vérifié' ? 'unknown' : served;
}

function row(name: string, made: Content, size: number, sha256: string): Html {
  return html`<tr><td>${hash(name)}</td><td>${made}</td><td class="size">${t('files.bytes', { size })}</td><td>${hash(sha256)}</td></tr>\n`;
}
