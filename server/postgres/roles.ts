import type pg from 'pg';
import type { Passwords } from './passwords.ts';

/** The role that owns the tables and migrates them. Not a superuser: what works here works on a hosted server. */
export const OWNER = 'temoin_owner';

/** The role that serves: it owns nothing, so that row-level security holds it. */
export const APP = 'temoin_app';

async function exists(client: pg.Client, query: string, name: string): Promise<boolean> {
  const { rowCount } = await client.query(query, [name]);
  return (rowCount ?? 0) > 0;
}

async function ensureRole(client: pg.Client, role: string, attributes: string, password: string) {
  const known = await exists(client, 'select 1 from pg_roles where rolname = $1', role);
  const verb = known ? 'alter' : 'create';
  const bounds = 'login nosuperuser nobypassrls nocreaterole noreplication';
  await client.query(
    `${verb} role ${role} with ${bounds} ${attributes} password ${client.escapeLiteral(password)}`,
  );
}

/** Creates a database of the owner's that only our two roles may enter, unless it is there already. */
export async function ensureDatabase(client: pg.Client, name: string, template = 'template0'): Promise<void> {
  if (await exists(client, 'select 1 from pg_database where datname = $1', name)) return;
  const [database, from] = [client.escapeIdentifier(name), client.escapeIdentifier(template)];
  await client.query(`create database ${database} owner ${OWNER} template ${from}`);
  await client.query(`revoke all on database ${database} from public`);
  await client.query(`grant connect on database ${database} to ${APP}`);
}

/** Makes the cluster's two roles as they must be. Harmless to repeat: it runs at every start. */
export async function ensureRoles(client: pg.Client, passwords: Passwords): Promise<void> {
  await ensureRole(client, OWNER, 'createdb', passwords.owner);
  await ensureRole(client, APP, 'nocreatedb', passwords.app);
}
