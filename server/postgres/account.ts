import { spawnSync } from 'node:child_process';
import { Refusal } from './refusal.ts';

/** The system account PostgreSQL runs under; `null` means the account of this very process. */
export type Account = { readonly uid: number; readonly gid: number } | null;

const NAME = 'postgres';

function numericId(flag: '-u' | '-g'): number | null {
  const answer = spawnSync('id', [flag, NAME], { encoding: 'utf8' });
  return answer.status === 0 ? Number.parseInt(answer.stdout, 10) : null;
}

function lookUp(): Account {
  const uid = numericId('-u');
  const gid = numericId('-g');
  return uid === null || gid === null ? null : { uid, gid };
}

/**
 * The account PostgreSQL is to run under. PostgreSQL refuses to run as root: there, the system account
 * `postgres` is used, and created where there is none. Throws {@link Refusal} where it cannot be.
 */
export function postgresAccount(): Account {
  if (process.getuid?.() !== 0) return null;
  const known = lookUp();
  if (known) return known;
  const options = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin'];
  spawnSync('useradd', [...options, NAME], { stdio: 'ignore' });
  const created = lookUp();
  if (created) return created;
  throw new Refusal(
    'PostgreSQL ne peut pas tourner en root, et le compte système « postgres » n’a pas pu être créé : ' +
      'créez-le, ou lancez Témoin sous un compte ordinaire.',
  );
}
