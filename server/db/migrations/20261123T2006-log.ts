import { type Kysely, sql } from 'kysely';
import { appendOnly, grant, isolate } from '../isolation.ts';

/** Each association's Merkle log (RFC 9162 shape): leaves, complete subtrees, signed checkpoints, and the head to lock. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table log_head (
    association uuid primary key references association (id),
    size bigint not null check (size >= 0)
  )`.execute(db);
  await sql`create table log_leaf (
    association uuid not null references association (id),
    index bigint not null,
    object text not null check (object ~ '^[0-9a-f]{64}$'),
    salt bytea not null check (length(salt) = 32),
    covered_by bigint not null check (covered_by > index),
    primary key (association, index),
    unique (association, object)
  )`.execute(db);
  await sql`create table log_node (
    association uuid not null references association (id),
    level integer not null,
    index bigint not null,
    hash bytea not null check (length(hash) = 32),
    primary key (association, level, index)
  )`.execute(db);
  await sql`create table log_checkpoint (
    association uuid not null references association (id),
    size bigint not null,
    root bytea not null check (length(root) = 32),
    note text not null,
    signed_at timestamptz not null,
    primary key (association, size)
  )`.execute(db);
  for (const table of ['log_head', 'log_leaf', 'log_node', 'log_checkpoint']) await isolate(db, table);
  for (const table of ['log_leaf', 'log_node', 'log_checkpoint']) {
    await appendOnly(db, table);
    await grant(db, table, 'select, insert');
  }
  await grant(db, 'log_head', 'select, insert, update (size)');
}
