import type { EvidenceRecord } from '../../evidence/record.ts';
import type { Sealed } from '../../evidence/sealed.ts';
import type { Classification } from '../../law/classification.ts';

/** The record inside a text that this very machine sealed; whoever receives it checks it again. */
export function recordOf(sealed: Sealed): EvidenceRecord {
  return JSON.parse(sealed.text) as EvidenceRecord;
}

/** The classification inside a text that this very machine sealed. */
export function classificationOf(sealed: Sealed): Classification {
  return JSON.parse(sealed.text) as Classification;
}
