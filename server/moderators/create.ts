import { randomUUID } from 'node:crypto';
import type { Context } from '../context.ts';
import { asTenant } from '../db/tenant.ts';

/** A moderator, and the association they work for. */
export interface Moderator {
  id: string;
  association: string;
  name: string;
}

/** Adds a moderator to an association; they come in by a one-time link, then by passkey. */
export async function createModerator(
  context: Context,
  { association, name }: { association: string; name: string },
): Promise<Moderator> {
  const moderator = { id: randomUUID(), association, name };
  await asTenant(context, association, (tx) =>
    tx
      .insertInto('moderator')
      .values({ ...moderator, created_at: context.now() })
      .execute(),
  );
  return moderator;
}
