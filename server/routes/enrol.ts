import { Hono } from 'hono';
import { enrolSchema, PATHS } from '../../lib/api.ts';
import { fail } from '../../lib/result.ts';
import type { Context } from '../context.ts';
import { enrol } from '../devices/enrol.ts';
import { signedRequest } from '../devices/signed.ts';
import { type NodeEnv, signedJson } from '../http/body.ts';
import { answerFailure } from '../http/failure.ts';

const LIMIT = 4 * 1024;

/** `POST /api/enrol`: an invitation's code lets one device in. 201, and 200 when its answer was lost. */
export function enrolRoute(context: Context): Hono<NodeEnv> {
  return new Hono<NodeEnv>().post(PATHS.enrol, async (c) => {
    const signed = await signedRequest(context, c);
    if (!signed.ok) return answerFailure(c, signed);
    const body = await signedJson(c, { digest: signed.value.digest, schema: enrolSchema, limit: LIMIT });
    if (!body.ok) return answerFailure(c, body);
    if (body.value.deviceKey !== signed.value.keyId) {
      return answerFailure(c, fail('bad-signature', 'signed by another key than the one to enrol'));
    }
    const enrolled = await enrol(context, body.value, signed.value);
    if (!enrolled.ok) return answerFailure(c, enrolled);
    return c.json(enrolled.value.answer, enrolled.value.created ? 201 : 200);
  });
}
