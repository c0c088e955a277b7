import { Hono } from 'hono';
import { PATHS, reclassificationSchema } from '../../lib/api.ts';
import type { Context } from '../context.ts';
import { admitDevice } from '../devices/admit.ts';
import { type NodeEnv, signedJson } from '../http/body.ts';
import { answerFailure } from '../http/failure.ts';
import { checkClassification } from '../ingest/checked.ts';
import { reclassify } from '../ingest/reclassify.ts';

const LIMIT = 256 * 1024;

/** `POST /api/classifications`: another classification of a record this device sent. 201 the first time, 200 again. */
export function classificationsRoute(context: Context): Hono<NodeEnv> {
  return new Hono<NodeEnv>().post(PATHS.classifications, async (c) => {
    const device = await admitDevice(context, c);
    if (!device.ok) return answerFailure(c, device);
    const { digest } = device.value;
    const body = await signedJson(c, { digest, schema: reclassificationSchema, limit: LIMIT });
    if (!body.ok) return answerFailure(c, body);
    const checked = await checkClassification(body.value.classification);
    if (!checked.ok) return answerFailure(c, checked);
    const done = await reclassify(context, device.value, checked.value);
    if (!done.ok) return answerFailure(c, done);
    return c.json(done.value.answer, done.value.created ? 201 : 200);
  });
}
