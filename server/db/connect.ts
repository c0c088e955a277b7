import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Tables } from './tables.ts';

/** PostgreSQL's `bigint`: our counts and sizes are all far below 2^53. */
const BIGINT = 20;

const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === BIGINT ? Number : pg.types.getTypeParser(oid, format as 'text'),
};

/** A pool of connections to a PostgreSQL address, with our tables typed. `destroy()` ends it. */
export function connect(url: string, most = 10): Kysely<Tables> {
  const pool = new pg.Pool({ connectionString: url, max: most, types, application_name: 'temoin' });
  // A connection lost while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {});
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}
