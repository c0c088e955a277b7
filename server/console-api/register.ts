import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server';
import type { Me } from '../../lib/console-api.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { Context } from '../context.ts';
import { asTenant } from '../db/tenant.ts';
import { keepChallenge, spendChallenge } from './challenge.ts';
import { meOf } from './me.ts';
import type { Session } from './session.ts';
import type { Site } from './site.ts';
import type { Registration } from './webauthn-schema.ts';

/** What a browser needs to make a passkey that signs in by itself: discoverable, the person verified. */
export function registrationOptions(context: Context, site: Site, { association, moderator }: Session) {
  return asTenant(context, association, async (tx) => {
    const me = await meOf(tx, moderator);
    const known = await tx
      .selectFrom('passkey')
      .where('moderator', '=', moderator)
      .select(['id', 'transports'])
      .execute();
    const options = await generateRegistrationOptions({
      rpName: `Témoin · ${me.association.name}`,
      rpID: site.rpId,
      userID: new TextEncoder().encode(moderator),
      userName: me.moderator.name,
      userDisplayName: me.moderator.name,
      attestationType: 'none',
      excludeCredentials: known,
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    await keepChallenge(context, tx, options.challenge, { purpose: 'register', association, moderator });
    return options;
  });
}

/** Keeps a new passkey of the moderator who is signed in; the challenge is spent whatever comes of it. */
export async function registerPasskey(
  context: Context,
  site: Site,
  session: Session,
  response: Registration,
): Promise<Result<Me, 'bad-request'>> {
  const { association, moderator } = session;
  const ceremony = { purpose: 'register', association, moderator } as const;
  const verified = await verifyRegistrationResponse({
    response,
    expectedOrigin: site.origin,
    expectedRPID: site.rpId,
    requireUserVerification: true,
    expectedChallenge: (challenge) =>
      asTenant(context, association, (tx) => spendChallenge(context, tx, challenge, ceremony)),
  }).catch(() => ({ verified: false }) as const);
  if (!verified.verified) return fail('bad-request', 'the passkey does not verify');
  const { credential } = verified.registrationInfo;
  return asTenant(context, association, async (tx) => {
    const inserted = await tx
      .insertInto('passkey')
      .values({
        association,
        id: credential.id,
        moderator,
        public_key: Buffer.from(credential.publicKey),
        counter: credential.counter,
        transports: response.response.transports,
        created_at: context.now(),
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst();
    if (inserted.numInsertedOrUpdatedRows !== 1n) return fail('bad-request', 'this passkey is known');
    return ok(await meOf(tx, moderator));
  });
}
