import type { EvidenceRecord } from '../../lib/evidence/record.ts';
import type { MissingPart } from '../../lib/platforms/reading.ts';
import type { Say } from './words.ts';

/** What could not be read or kept in any taking, each in words. */
export function missingIn(record: EvidenceRecord, say: Say): string[] {
  const takings = [record, ...record.more];
  const parts = takings.flatMap(({ reading }) =>
    reading.missing.map((part: MissingPart) => say(`missing-${part}`)),
  );
  const files = takings.flatMap(({ filesMissing }) => filesMissing);
  const originals = files.filter((name) => name.startsWith('original:')).length;
  for (const name of ['picture', 'snapshot', 'context'] as const)
    if (files.includes(name)) parts.push(say(`missing-${name}`));
  if (originals === 1) parts.push(say('missing-original'));
  if (originals > 1) parts.push(say('missing-originals', { count: originals }));
  return [...new Set(parts)];
}

/** What happened while the post was taken that a reader of the record will see too. */
export function happenedIn(record: EvidenceRecord, say: Say): string[] {
  const sentences: string[] = [];
  const takings = [record, ...record.more];
  const changes = takings.flatMap((taking) => taking.changes);
  const changed = [...new Set(changes.map(({ part }) => say(`change-${part}`)))];
  if (changed.length > 0) sentences.push(say('changed', { parts: changed.join(', ') }));
  const touched = takings.flatMap((taking) => taking.touched);
  if (touched.some(({ what }) => what === 'hidden-bar')) sentences.push(say('touched-hidden-bar'));
  const redactions = takings.flatMap((taking) => taking.redactions);
  const masked = redactions.filter(({ where }) => where === 'picture').map(({ what }) => what);
  if (masked.length > 0) sentences.push(say('redacted', { what: [...new Set(masked)].join(', ') }));
  return sentences;
}

/** How the files came to be, in few words: views joined, originals kept. */
export function factsIn({ strips, files }: EvidenceRecord, say: Say): string[] {
  const originals = files.filter(({ role }) => role === 'original').length;
  return [
    ...(strips.length > 1 ? [say('strips', { count: strips.length })] : []),
    ...(originals > 0 ? [say('originals', { count: originals })] : []),
  ];
}
