import type { Context as HonoContext } from 'hono';
import type { Result } from '../../lib/result.ts';
import { type SignedRequest, verifyRequest } from '../../lib/signing/verify.ts';
import type { Context } from '../context.ts';
import type { NodeEnv } from '../http/body.ts';

/** The address that was asked for, under the public origin: a proxy before us speaks to another host. */
function targetOf(context: Context, c: HonoContext<NodeEnv>): string {
  const { pathname, search } = new URL(c.req.url);
  return context.publicOrigin + (c.env?.incoming?.url ?? pathname + search);
}

/** Checks the signature and the time of a device's request; who the device is and the body are still to be looked at. */
export function signedRequest(
  context: Context,
  c: HonoContext<NodeEnv>,
): Promise<Result<SignedRequest, 'bad-signature' | 'stale-request'>> {
  const header = (name: string) => c.req.header(name) ?? null;
  return verifyRequest({ method: c.req.method, url: targetOf(context, c), header }, context.now());
}
