import type { EvidenceFile } from '../../evidence/record.ts';
import type { BundleRecord } from '../input.ts';
import { fileInReport } from '../names.ts';
import type { Html } from './html.ts';
import { hash, html, said } from './html.ts';
import { items, t } from './words.ts';

/** The pictures of a record, each with how it was made: a drawing is never passed off as pixels (rule 2). */
export function pictures({ record }: BundleRecord): Html {
  const shown = record.files.filter(
    ({ mediaType, role }) => role === 'picture' && mediaType.startsWith('image/'),
  );
  if (shown.length === 0) return html`<p>${t('picture.none')}</p>`;
  return html`${shown.map(
    (file) => html`<figure><img src="${fileInReport(file)}" alt="${t('picture.alt')}">
<figcaption>${t(`made.${file.made}`)}</figcaption></figure>\n`,
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
  return row(fileInReport(file), made, file.size, file.sha256);
}

function row(name: string, made: string, size: number, sha256: string): Html {
  return html`<tr><td>${hash(name)}</td><td>${made}</td><td class="size">${t('files.bytes', { size })}</td><td>${hash(sha256)}</td></tr>\n`;
}
