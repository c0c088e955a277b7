import { randomUUID } from 'node:crypto';
import type { Context } from '../context.ts';
import { asTenant } from '../db/tenant.ts';
import { newLogKey } from '../log/secret.ts';

/** An association as it was created. */
export interface Association {
  id: string;
  name: string;
  /** Verifier key of its log. */
  logKey: string;
}

/** Creates an association and its empty log. The log's name is the server's host and the association's id. */
export async function createAssociation(context: Context, { name }: { name: string }): Promise<Association> {
  const id = randomUUID();
  const origin = `${new URL(context.publicOrigin).host}/log/${id}`;
  const { logKey, logSecret } = await newLogKey(context.keys, id, origin);
  await asTenant(context, id, async (tx) => {
    await tx
      .insertInto('association')
      .values({
        id,
        name,
        log_origin: origin,
        log_key: logKey,
        log_secret: logSecret,
        created_at: context.now(),
      })
      .execute();
    await tx.insertInto('log_head').values({ association: id, size: 0 }).execute();
  });
  return { id, name, logKey };
}
