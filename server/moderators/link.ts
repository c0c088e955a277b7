import type { Context } from '../context.ts';
import { asTenant } from '../db/tenant.ts';
import { newToken, tokenHash } from '../tokens.ts';
import type { Moderator } from './create.ts';

const HOURS = 24;

/**
 * The address that signs a moderator in, once, within 24 hours. The token is in the fragment: no server and no
 * `Referer` ever sees it, the console hands it over itself.
 */
export async function oneTimeLink(
  context: Context,
  moderator: Pick<Moderator, 'id' | 'association'>,
): Promise<string> {
  const token = newToken();
  await asTenant(context, moderator.association, (tx) =>
    tx
      .insertInto('moderator_link')
      .values({
        association: moderator.association,
        token_hash: tokenHash(context.keys, 'link', token),
        moderator: moderator.id,
        expires_at: new Date(context.now().getTime() + HOURS * 3_600_000),
      })
      .execute(),
  );
  return `${context.publicOrigin}/entrer#${token}`;
}
