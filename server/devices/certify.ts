import type { KeyRequest } from '../../lib/api.ts';
import { fromBase64, utf8 } from '../../lib/bytes.ts';
import { verifiedBy } from '../../lib/evidence/public-key.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import { certificateText } from '../../lib/signing/certificate.ts';
import type { Context } from '../context.ts';
import { asTenant, type TenantTransaction } from '../db/tenant.ts';
import type { AdmittedDevice } from './admit.ts';

/**
 * Keeps a device's sealing key of a month, certified by its identity key. The same one again is harmless; `conflict` where
 * the month has another key, or the key another device.
 */
export async function certifyKey(
  context: Context,
  device: AdmittedDevice,
  request: KeyRequest,
): Promise<Result<{ created: boolean }, 'bad-signature' | 'conflict'>> {
  const [identity, signature] = [fromBase64(device.key), fromBase64(request.certificate)];
  const line = utf8(certificateText(request.month, request.publicKey));
  if (!identity || !signature || !(await verifiedBy(identity, line, signature))) {
    return fail('bad-signature', 'the certificate is not of this device');
  }
  return asTenant(context, device.association, (tx) => keep(context, tx, { device, request }));
}

async function keep(
  context: Context,
  tx: TenantTransaction,
  { device, request }: { device: AdmittedDevice; request: KeyRequest },
): Promise<Result<{ created: boolean }, 'conflict'>> {
  const { association, id } = device;
  const { month, publicKey, certificate } = request;
  const inserted = await tx
    .insertInto('device_key')
    .values({
      association,
      device: id,
      month,
      public_key: publicKey,
      certificate,
      certified_at: context.now(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 1n) return ok({ created: true });
  const same = await tx
    .selectFrom('device_key')
    .select('month')
    .where('device', '=', id)
    .where('month', '=', month)
    .where('public_key', '=', publicKey)
    .executeTakeFirst();
  return same ? ok({ created: false }) : fail('conflict', `another key is certified for ${month}`);
}
