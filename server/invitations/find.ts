import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { tokenHash } from '../tokens.ts';
import { plainCode } from './code.ts';

/** An invitation and the association it is of. */
export interface FoundInvitation {
  association: string;
  invitation: string;
}

/** The invitation of a code as typed or read, used and expired ones too; null where there is none. */
export async function findInvitation(context: Context, code: string): Promise<FoundInvitation | null> {
  const hash = tokenHash(context.keys, 'invitation', plainCode(code));
  const { rows } = await sql<FoundInvitation>`select * from find_invitation(${hash})`.execute(
    context.database,
  );
  return rows[0] ?? null;
}
