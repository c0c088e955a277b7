import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAssociation } from '../associations/create.ts';
import type { Context } from '../context.ts';
import { connect } from '../db/connect.ts';
import { asTenant } from '../db/tenant.ts';
import { plainCode } from '../invitations/code.ts';
import { createInvitation } from '../invitations/create.ts';
import { createModerator } from '../moderators/create.ts';
import { oneTimeLink } from '../moderators/link.ts';
import { writePrivate } from '../postgres/private-file.ts';
import { tokenHash } from '../tokens.ts';

/** How one enters: the moderator's one-time link, and a volunteer's invitation that nobody has used. */
export type Entrances = {
  readonly association: string;
  readonly consoleLink: string;
  readonly invitation: string;
};

const ASSOCIATION = 'Association de démonstration';
const MODERATOR = 'Première modératrice';

/** The oldest association, made if there is none: only a database's first start makes one. */
async function firstAssociation(context: Context, ownerUrl: string): Promise<string> {
  const owner = connect(ownerUrl, 1);
  try {
    const known = await owner.selectFrom('association').select('id').orderBy('created_at').executeTakeFirst();
    return known?.id ?? (await createAssociation(context, { name: ASSOCIATION })).id;
  } finally {
    await owner.destroy();
  }
}

async function firstModerator(context: Context, association: string) {
  const known = await asTenant(context, association, (tx) =>
    tx.selectFrom('moderator').select('id').orderBy('created_at').executeTakeFirst(),
  );
  return known ? { ...known, association } : createModerator(context, { association, name: MODERATOR });
}

async function isUsable(context: Context, association: string, address: string): Promise<boolean> {
  const code = plainCode(address.split('/').at(-1) ?? '');
  const row = await asTenant(context, association, (tx) =>
    tx
      .selectFrom('invitation')
      .select('id')
      .where('code_hash', '=', tokenHash(context.keys, 'invitation', code))
      .where('used_at', 'is', null)
      .where('expires_at', '>', context.now())
      .executeTakeFirst(),
  );
  return row !== undefined && address.startsWith(`${context.publicOrigin}/`);
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return null;
  }
}

/** The invitation of the last start as long as nobody has used it, else a new one, kept in `data/invitation` (0600). */
async function openInvitation(context: Context, association: string, directory: string): Promise<string> {
  const path = join(directory, 'invitation');
  const known = read(path);
  if (known !== null && (await isUsable(context, association, known))) return known;
  const { address } = await createInvitation(context, association);
  writePrivate(path, `${address}\n`);
  return address;
}

/** Makes the demonstration association with its moderator if the database is new, and opens both doors to it. */
export async function openDemonstration(
  context: Context,
  options: { ownerUrl: string; directory: string },
): Promise<Entrances> {
  const association = await firstAssociation(context, options.ownerUrl);
  const moderator = await firstModerator(context, association);
  return {
    association,
    consoleLink: await oneTimeLink(context, moderator),
    invitation: await openInvitation(context, association, options.directory),
  };
}
