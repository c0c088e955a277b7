import { LIMITS } from '../api.ts';
import type { Classification } from '../law/classification.ts';
import type { Result } from '../result.ts';
import { classificationSchema } from './classification-schema.ts';
import type { ParseFailure } from './parse-text.ts';
import { parseText } from './parse-text.ts';
import type { EvidenceRecord } from './record.ts';
import { recordSchema } from './record-schema.ts';

/** Reads an evidence record from its canonical text; `bad-record` names the first member at fault. */
export function parseRecord(text: string): Result<EvidenceRecord, ParseFailure> {
  return parseText(text, recordSchema, 'temoin/record/v1-draft', LIMITS.record);
}

/** Reads a classification from its canonical text. */
export function parseClassification(text: string): Result<Classification, ParseFailure> {
  return parseText(text, classificationSchema, 'temoin/classification/v1-draft', LIMITS.classification);
}
