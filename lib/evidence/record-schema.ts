import * as v from 'valibot';
import { LIMITS } from '../api.ts';
import { count, known, list, second, sha256, text, words } from './parts.ts';
import { readingSchema } from './reading-schema.ts';
import type { EvidenceRecord } from './record.ts';

const pixels = v.nullable(v.pipe(count, v.minValue(1)));
const toFifty = v.pipe(count, v.multipleOf(50));

const file = v.strictObject({
  role: v.picklist(['picture', 'snapshot', 'original']),
  made: v.picklist(['pixels', 'rendered', 'snapshot', 'original']),
  mediaType: v.picklist(['image/png', 'image/webp', 'image/jpeg', 'image/gif', 'text/html', 'video/mp4']),
  size: v.pipe(count, v.maxValue(LIMITS.blob)),
  sha256,
  width: pixels,
  height: pixels,
});

// A condition is never blank (law.md 4.4): what is not known is « non vérifié ».
const condition = v.pipe(words, v.minLength(1));

const conditions = v.strictObject({
  browser: condition,
  browserVersion: condition,
  system: condition,
  language: condition,
  timeZone: condition,
  viewport: known(v.strictObject({ width: toFifty, height: toFifty })),
  pixelRatioPercent: known(count),
  zoomPercent: known(count),
  colorScheme: known(v.picklist(['light', 'dark'])),
  signedIn: known(v.picklist(['oui', 'non'])),
  otherExtensions: condition,
  cache: condition,
  proxy: condition,
  ipAddress: condition,
  clockSource: condition,
});

const offset = v.strictObject({ milliseconds: v.pipe(v.number(), v.safeInteger()), source: words });

const gesture = v.strictObject({
  kind: v.picklist(['toolbar', 'shortcut', 'context-menu', 'pick']),
  clickedAt: second,
  readAt: second,
  answeredAt: v.nullable(second),
  picturedAt: v.nullable(second),
  checkedAt: v.nullable(second),
});

const change = v.strictObject({
  part: v.picklist(['text', 'author', 'permalink', 'published', 'media', 'rectangle', 'post']),
  before: text,
  after: text,
});

const touched = v.strictObject({ what: v.picklist(['scroll', 'hidden-bar']), detail: words });
const redaction = v.strictObject({
  where: v.picklist(['picture', 'snapshot', 'address', 'text']),
  what: words,
});

/** The shape of version 1 of the evidence record, strict: a member too many or too few is refused. */
export const recordSchema: v.GenericSchema<unknown, EvidenceRecord> = v.strictObject({
  format: v.literal('temoin/record/v1-draft'),
  reading: readingSchema,
  page: v.strictObject({ address: words, title: words }),
  time: v.strictObject({ capturedAt: second, offset: known(offset) }),
  gesture,
  conditions,
  changes: list(change),
  touched: list(touched),
  redactions: list(redaction),
  replaced: v.strictObject({ surrogates: count, nulls: count }),
  files: list(file, LIMITS.filesPerRecord),
  filesMissing: list(words),
  tool: v.strictObject({ name: v.literal('temoin'), version: words, build: words }),
});
