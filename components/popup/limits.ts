import type { EvidenceRecord } from '../../lib/evidence/record.ts';
import type { MissingPart } from '../../lib/platforms/reading.ts';
import type { Say } from './words.ts';

/** What could not be read or kept, each in words. */
export function missingIn({ reading, filesMissing }: EvidenceRecord, say: Say): string[] {
  const parts = reading.missing.map((part: MissingPart) => say(`missing-${part}`));
  const originals = filesMissing.filter((name) => name.startsWith('original:')).length;
  if (filesMissing.includes('picture')) parts.push(say('missing-picture'));
  if (filesMissing.includes('snapshot')) parts.push(say('missing-snapshot'));
  if (originals === 1) parts.push(say('missing-original'));
  if (originals > 1) parts.push(say('missing-originals', { count: originals }));
  return parts;
}

/** What happened while the post was taken that a reader of the record will see too. */
export function happenedIn(record: EvidenceRecord, say: Say): string[] {
  const sentences: string[] = [];
  const changed = [...new Set(record.changes.map(({ part }) => say(`change-${part}`)))];
  if (changed.length > 0) sentences.push(say('changed', { parts: changed.join(', ') }));
  if (record.touched.some(({ what }) => what === 'hidden-bar')) sentences.push(say('touched-hidden-bar'));
  const masked = record.redactions.filter(({ where }) => where === 'picture').map(({ what }) => what);
  if (masked.length > 0) sentences.push(say('redacted', { what: [...new Set(masked)].join(', ') }));
  if (record.files.some(({ made }) => made === 'rendered')) sentences.push(say('rendered'));
  return sentences;
}
