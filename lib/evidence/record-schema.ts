import * as v from 'valibot';
import { LIMITS } from '../api.ts';
import { count, known, list, maybe, second, sha256, text, words } from './parts.ts';
import { readingSchema } from './reading-schema.ts';
import type { EvidenceRecord, EvidenceType } from './record.ts';

/** What a file may be, in the order of `EvidenceType`. */
const EVIDENCE_TYPES = [
  'image/png',
  'image/webp',
  'image/jpeg',
  'image/gif',
  'image/avif',
  'text/html',
  'text/vtt',
  'video/mp4',
  'video/webm',
  'audio/mpeg',
  'audio/mp4',
  'audio/ogg',
  'audio/webm',
  'audio/wav',
] as const satisfies readonly EvidenceType[];

/** Takings that may follow the first. */
const MOST_FURTHER = 10;

const yesNo = known(v.picklist(['oui', 'non']));
const pixels = v.nullable(v.pipe(count, v.minValue(1)));
const toFifty = v.pipe(count, v.multipleOf(50));

const file = v.strictObject({
  role: v.picklist(['picture', 'context', 'snapshot', 'original']),
  made: v.picklist(['pixels', 'rendered', 'snapshot', 'original']),
  mediaType: v.picklist(EVIDENCE_TYPES),
  take: v.pipe(count, v.maxValue(MOST_FURTHER)),
  of: maybe,
  served: v.nullable(known(v.picklist(['cache', 'network']))),
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
  signedIn: yesNo,
  privateWindow: yesNo,
  httpStatus: known(v.pipe(count, v.minValue(100), v.maxValue(599))),
  redirects: known(count),
  navigation: known(v.picklist(['navigate', 'reload', 'back_forward', 'prerender'])),
  movedWithin: yesNo,
  serviceWorker: yesNo,
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

const touched = v.strictObject({
  what: v.picklist(['scroll', 'hidden-bar', 'activation', 'late']),
  detail: words,
});
const redaction = v.strictObject({
  where: v.picklist(['picture', 'snapshot', 'address', 'text']),
  what: words,
});

const strip = v.strictObject({ y: count, x: count, width: count, height: count, at: count });

const playing = v.strictObject({
  kind: v.picklist(['video', 'audio']),
  address: maybe,
  position: count,
  duration: known(count),
  live: yesNo,
  paused: v.boolean(),
  captions: list(words, 20),
});

const duration = known(v.pipe(count, v.multipleOf(10)));
const timing = v.strictObject({
  startedAt: second,
  endedAt: second,
  read: duration,
  picture: duration,
  copy: duration,
  originals: duration,
  whole: duration,
});

const bounds = v.strictObject({
  pictureSide: count,
  snapshot: count,
  original: count,
  originals: count,
  waiting: count,
});

// A tall post takes one strip a screen, a wide one a grid of them.
const strips = list(strip, 400);

const further = v.strictObject({
  why: v.picklist(['opened', 'position', 'context']),
  reading: readingSchema,
  askedAt: second,
  readAt: second,
  answeredAt: v.nullable(second),
  picturedAt: v.nullable(second),
  checkedAt: v.nullable(second),
  timing,
  changes: list(change),
  touched: list(touched),
  redactions: list(redaction),
  strips,
  playing: list(playing, 20),
  filesMissing: list(words),
});

/** The shape of version 1 of the evidence record, strict: a member too many or too few is refused. */
export const recordSchema: v.GenericSchema<unknown, EvidenceRecord> = v.strictObject({
  format: v.literal('temoin/record/v1-draft'),
  reading: readingSchema,
  page: v.strictObject({ address: words, title: words }),
  time: v.strictObject({ capturedAt: second, offset: known(offset) }),
  gesture,
  timing,
  conditions,
  changes: list(change),
  touched: list(touched),
  redactions: list(redaction),
  strips,
  playing: list(playing, 20),
  more: list(further, MOST_FURTHER),
  bounds,
  replaced: v.strictObject({ surrogates: count, nulls: count }),
  files: list(file, LIMITS.filesPerRecord),
  filesMissing: list(words),
  tool: v.strictObject({ name: v.literal('temoin'), version: words, build: words }),
});
