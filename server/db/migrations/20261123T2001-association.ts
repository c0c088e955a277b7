import { type Kysely, sql } from 'kysely';
import { grant, isolate, openToOwner } from '../isolation.ts';

/** Associations, and the log each keeps: its name, its public key, its private key encrypted by the server's secret. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table association (
    id uuid primary key,
    name text not null,
    log_origin text not null,
    log_key text not null,
    log_secret bytea not null,
    created_at timestamptz not null
  )`.execute(db);
  await isolate(db, 'association', 'id');
  await openToOwner(db, 'association');
  await grant(db, 'association', 'select, insert');
}
