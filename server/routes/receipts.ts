import { Hono } from 'hono';
import { PATHS } from '../../lib/api.ts';
import { isSha256 } from '../../lib/bytes.ts';
import { fail } from '../../lib/result.ts';
import type { Context } from '../context.ts';
import { admitDevice } from '../devices/admit.ts';
import type { NodeEnv } from '../http/body.ts';
import { answerFailure } from '../http/failure.ts';
import { answerFor } from '../ingest/answer.ts';

/** `GET /api/receipts/{record}`: what was answered for a record of this device, once more. */
export function receiptsRoute(context: Context): Hono<NodeEnv> {
  return new Hono<NodeEnv>().get(PATHS.receipt(':record'), async (c) => {
    const record = c.req.param('record') ?? '';
    const device = await admitDevice(context, c);
    if (!device.ok) return answerFailure(c, device);
    const answer = isSha256(record) ? await answerFor(context, device.value, record) : null;
    return answer ? c.json(answer) : answerFailure(c, fail('not-found', 'this device sent no such record'));
  });
}
