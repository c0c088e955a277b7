import { deriveKeys } from '../keys.ts';
import { openLogKey } from '../log/secret.ts';
import { Refusal } from '../postgres/refusal.ts';
import { connect } from './connect.ts';

/**
 * Makes sure that this secret is the one under which a migrated database keeps the logs' keys. Throws {@link Refusal}
 * otherwise: a server under another one would take records that it can enter in no log.
 */
export async function requireOwnSecret(ownerUrl: string, secret: string): Promise<void> {
  const owner = connect(ownerUrl, 1);
  try {
    const house = await owner.selectFrom('association').select(['id', 'log_secret']).executeTakeFirst();
    if (house) await openLogKey(deriveKeys(secret), house.id, house.log_secret).catch(refuse);
  } finally {
    await owner.destroy();
  }
}

function refuse(): never {
  throw new Refusal(
    'Le secret du serveur n’est pas celui sous lequel cette base a été créée : remettez celui de votre sauvegarde.',
  );
}
