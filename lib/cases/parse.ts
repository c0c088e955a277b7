import * as v from 'valibot';
import type { ParseFailure } from '../evidence/parse-text.ts';
import { parseText } from '../evidence/parse-text.ts';
import { instant, list, sha256, words } from '../evidence/parts.ts';
import type { Result } from '../result.ts';
import type { CaseEvent } from './event.ts';

/** Bytes of one event, at most. */
const MOST = 64 * 1024;

const common = {
  format: v.literal('temoin/event/v1-draft'),
  case: v.pipe(words, v.minLength(1)),
  sequence: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  previous: v.nullable(sha256),
  at: instant,
  actor: v.strictObject({ role: v.picklist(['device', 'moderator', 'server']), id: v.nullable(words) }),
};
const categories = list(v.pipe(v.string(), v.regex(/^[a-z0-9-]{3,80}$/)), 20);

const eventSchema: v.GenericSchema<unknown, CaseEvent> = v.pipe(
  v.variant('kind', [
    v.strictObject({ ...common, kind: v.literal('received'), record: sha256, classifications: list(sha256) }),
    v.strictObject({ ...common, kind: v.literal('reclassified'), classification: sha256 }),
    v.strictObject({ ...common, kind: v.literal('accepted'), categories, reason: words }),
    v.strictObject({ ...common, kind: v.literal('rejected'), reason: words }),
    v.strictObject({
      ...common,
      kind: v.literal('requalified'),
      categories,
      lawVersion: words,
      reason: words,
    }),
    v.strictObject({
      ...common,
      kind: v.literal('exported'),
      container: v.literal('bagit-1.0'),
      report: sha256,
    }),
  ]),
  v.check(
    (event) => (event.sequence === 1) === (event.previous === null),
    'only the first event has none before it',
  ),
  v.check(
    (event) => event.actor.role !== 'device' || event.actor.id === null,
    'a device has no id in an event',
  ),
);

/** Reads an event of a case from its canonical text; a kind that is not known is refused as `bad-record`. */
export function parseEvent(text: string): Result<CaseEvent, ParseFailure> {
  return parseText(text, eventSchema, 'temoin/event/v1-draft', MOST);
}
