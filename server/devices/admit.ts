import type { Context as HonoContext } from 'hono';
import { sql } from 'kysely';
import type { Bytes } from '../../lib/bytes.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { Context } from '../context.ts';
import type { NodeEnv } from '../http/body.ts';
import { signedRequest } from './signed.ts';

/** An enrolled device, on the evidence of the request it signed. */
export interface AdmittedDevice {
  association: string;
  id: string;
  /** Its identity key, base64. */
  key: string;
  /** SHA-256 that the body must have; null without one. */
  digest: Bytes | null;
}

/** Why a device's request goes no further. */
export type AdmissionFailure =
  | 'bad-signature'
  | 'stale-request'
  | 'replayed-request'
  | 'unknown-device'
  | 'revoked-device';

/** Lets a device's request in: signed in time, by an enrolled key that is not revoked, under a nonce never seen. */
export async function admitDevice(
  context: Context,
  c: HonoContext<NodeEnv>,
): Promise<Result<AdmittedDevice, AdmissionFailure>> {
  const signed = await signedRequest(context, c);
  if (!signed.ok) return signed;
  const { keyId, nonce, expires, digest } = signed.value;
  const { rows } = await sql<{ fresh: boolean; association: string; device: string; revoked: boolean }>`
    select * from admit_request(${keyId}, ${nonce}, ${expires})`.execute(context.database);
  const [found] = rows;
  if (!found) return fail('unknown-device', 'no device was enrolled with this key');
  if (!found.fresh) return fail('replayed-request', 'this nonce was used');
  if (found.revoked) return fail('revoked-device', 'this device was revoked');
  return ok({ association: found.association, id: found.device, key: keyId, digest });
}
