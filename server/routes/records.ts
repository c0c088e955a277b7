import { Hono } from 'hono';
import { PATHS, submissionSchema } from '../../lib/api.ts';
import type { Context } from '../context.ts';
import { admitDevice } from '../devices/admit.ts';
import { type NodeEnv, signedJson } from '../http/body.ts';
import { answerFailure } from '../http/failure.ts';
import { checkSubmission } from '../ingest/checked.ts';
import { checkCopies } from '../ingest/copies.ts';
import { ingestInto } from '../ingest/ingest.ts';

/** Bytes: two texts, each escaped once more as a JSON string. */
const LIMIT = 1024 * 1024;

/** `POST /api/records`: 201 the first time, 200 again with the very same receipts, 409 with the hashes it lacks. */
export function recordsRoute(context: Context): Hono<NodeEnv> {
  const ingest = ingestInto(context);
  return new Hono<NodeEnv>().post(PATHS.records, async (c) => {
    const device = await admitDevice(context, c);
    if (!device.ok) return answerFailure(c, device);
    const body = await signedJson(c, { digest: device.value.digest, schema: submissionSchema, limit: LIMIT });
    if (!body.ok) return answerFailure(c, body);
    const checked = await checkSubmission(body.value);
    if (!checked.ok) return answerFailure(c, checked);
    const { association } = device.value;
    const copies = await checkCopies(context, association, checked.value.record.value);
    if (!copies.ok) return answerFailure(c, copies);
    const job = { device: device.value.id, submission: checked.value };
    const outcome = await ingest(association, job);
    if (!outcome.ok) return answerFailure(c, outcome);
    return c.json(outcome.value.answer, outcome.value.created ? 201 : 200);
  });
}
