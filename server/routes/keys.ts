import { Hono } from 'hono';
import { keySchema, PATHS } from '../../lib/api.ts';
import type { Context } from '../context.ts';
import { admitDevice } from '../devices/admit.ts';
import { certifyKey } from '../devices/certify.ts';
import { type NodeEnv, signedJson } from '../http/body.ts';
import { answerFailure } from '../http/failure.ts';

const LIMIT = 4 * 1024;

/** `POST /api/keys`: this month's sealing key, certified by the device. 201 the first time, 200 again. */
export function keysRoute(context: Context): Hono<NodeEnv> {
  return new Hono<NodeEnv>().post(PATHS.keys, async (c) => {
    const device = await admitDevice(context, c);
    if (!device.ok) return answerFailure(c, device);
    const body = await signedJson(c, { digest: device.value.digest, schema: keySchema, limit: LIMIT });
    if (!body.ok) return answerFailure(c, body);
    const kept = await certifyKey(context, device.value, body.value);
    if (!kept.ok) return answerFailure(c, kept);
    return c.json({ month: body.value.month }, kept.value.created ? 201 : 200);
  });
}
