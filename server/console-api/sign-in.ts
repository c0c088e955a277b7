import { generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server';
import { sql } from 'kysely';
import type { Me } from '../../lib/console-api.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { Context } from '../context.ts';
import { asTenant } from '../db/tenant.ts';
import { keepChallenge, spendChallenge } from './challenge.ts';
import { meOf } from './me.ts';
import { openSession } from './session.ts';
import type { Site } from './site.ts';
import type { Assertion } from './webauthn-schema.ts';

const CEREMONY = { purpose: 'sign-in' } as const;

/** What a browser needs to find a passkey of this console by itself: nobody says who they are beforehand. */
export async function signInOptions(context: Context, site: Site) {
  const options = await generateAuthenticationOptions({ rpID: site.rpId, userVerification: 'required' });
  await keepChallenge(context, context.database, options.challenge, CEREMONY);
  return options;
}

async function ownerOf(context: Context, credential: string) {
  const found = await sql<{ association: string; moderator: string }>`
    select association, moderator from find_passkey(${credential})`.execute(context.database);
  return found.rows[0] ?? null;
}

/** Whether an assertion is of this passkey and answers a challenge of ours, spent by asking. */
async function verify(
  context: Context,
  site: Site,
  response: Assertion,
  passkey: { id: string; public_key: Buffer; counter: number },
): Promise<Result<number, 'signed-out'>> {
  const verified = await verifyAuthenticationResponse({
    response: {
      ...response,
      response: {
        clientDataJSON: response.response.clientDataJSON,
        authenticatorData: response.response.authenticatorData,
        signature: response.response.signature,
      },
    },
    expectedOrigin: site.origin,
    expectedRPID: site.rpId,
    requireUserVerification: true,
    credential: { id: passkey.id, publicKey: new Uint8Array(passkey.public_key), counter: passkey.counter },
    expectedChallenge: (challenge) => spendChallenge(context, context.database, challenge, CEREMONY),
  }).catch(() => ({ verified: false }) as const);
  return verified.verified
    ? ok(verified.authenticationInfo.newCounter)
    : fail('signed-out', 'the passkey does not verify');
}

/** Lets in the moderator whose passkey answers; every refusal looks alike from outside. */
export async function enterByPasskey(
  context: Context,
  site: Site,
  response: Assertion,
): Promise<Result<{ token: string; me: Me }, 'signed-out'>> {
  const who = await ownerOf(context, response.id);
  if (!who) return fail('signed-out', 'unknown passkey');
  const handle = response.response.userHandle;
  if (handle !== undefined && Buffer.from(handle, 'base64url').toString() !== who.moderator) {
    return fail('signed-out', 'the passkey names somebody else');
  }
  const passkey = await asTenant(context, who.association, (tx) =>
    tx
      .selectFrom('passkey')
      .where('id', '=', response.id)
      .select(['id', 'public_key', 'counter'])
      .executeTakeFirst(),
  );
  if (!passkey) return fail('signed-out', 'unknown passkey');
  const counter = await verify(context, site, response, passkey);
  if (!counter.ok) return counter;
  return asTenant(context, who.association, async (tx) => {
    await tx.updateTable('passkey').set({ counter: counter.value }).where('id', '=', response.id).execute();
    return ok({ token: await openSession(context, tx, who), me: await meOf(tx, who.moderator) });
  });
}
