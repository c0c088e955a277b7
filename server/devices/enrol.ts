import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { EnrolAnswer, EnrolRequest } from '../../lib/api.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { Context } from '../context.ts';
import { asTenant, type TenantTransaction } from '../db/tenant.ts';
import { type FoundInvitation, findInvitation } from '../invitations/find.ts';

/** Why a device is not let in. */
export type EnrolFailure =
  | 'unknown-invitation'
  | 'used-invitation'
  | 'expired-invitation'
  | 'replayed-request'
  | 'conflict';

type Enrolled = Result<{ created: boolean; answer: EnrolAnswer }, EnrolFailure>;

/**
 * Enrols a device by an invitation's code, good for one device. Sent again by the same device (the answer was lost), it
 * answers the same. `conflict` where the key is already enrolled otherwise.
 */
export async function enrol(
  context: Context,
  request: EnrolRequest,
  signed: { nonce: string; expires: Date },
): Promise<Enrolled> {
  const found = await findInvitation(context, request.code);
  if (!found) return fail('unknown-invitation', 'no such code');
  const { rows } = await sql<{ fresh: boolean }>`
    select spend_nonce(${request.deviceKey}, ${signed.nonce}, ${signed.expires}) as fresh`.execute(
    context.database,
  );
  if (!rows[0]?.fresh) return fail('replayed-request', 'this nonce was used');
  return asTenant(context, found.association, (tx) => enrolWith(context, tx, { request, found }));
}

async function enrolWith(
  context: Context,
  tx: TenantTransaction,
  { request, found }: { request: EnrolRequest; found: FoundInvitation },
): Promise<Enrolled> {
  const invitation = await tx
    .selectFrom('invitation')
    .select(['used_by', 'expires_at'])
    .where('id', '=', found.invitation)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const device = await tx
    .selectFrom('device')
    .select('id')
    .where('key', '=', request.deviceKey)
    .executeTakeFirst();
  if (invitation.used_by !== null) {
    if (invitation.used_by !== device?.id) return fail('used-invitation', 'this code has let a device in');
    return ok({ created: false, answer: await answerFor(tx, found.association, device.id) });
  }
  if (invitation.expires_at <= context.now()) return fail('expired-invitation', 'this code is past its day');
  if (device) return ok({ created: false, answer: await answerFor(tx, found.association, device.id) });
  const id = await insertDevice(context, tx, { request, found });
  if (id === null) return fail('conflict', 'this key is enrolled elsewhere');
  return ok({ created: true, answer: await answerFor(tx, found.association, id) });
}

async function insertDevice(
  context: Context,
  tx: TenantTransaction,
  { request, found }: { request: EnrolRequest; found: FoundInvitation },
): Promise<string | null> {
  const id = randomUUID();
  const now = context.now();
  const inserted = await tx
    .insertInto('device')
    .values({
      association: found.association,
      id,
      key: request.deviceKey,
      charter_version: request.charter.version,
      charter_accepted_at: new Date(request.charter.acceptedAt),
      enrolled_at: now,
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows !== 1n) return null;
  await tx
    .updateTable('invitation')
    .set({ used_at: now, used_by: id })
    .where('id', '=', found.invitation)
    .execute();
  return id;
}

async function answerFor(tx: TenantTransaction, association: string, device: string): Promise<EnrolAnswer> {
  const { name, log_key } = await tx
    .selectFrom('association')
    .select(['name', 'log_key'])
    .where('id', '=', association)
    .executeTakeFirstOrThrow();
  return { device, association: { id: association, name }, logKey: log_key };
}
