import { type Kysely, sql } from 'kysely';
import { appendOnly, grant, isolate } from '../isolation.ts';

async function cases(db: Kysely<unknown>): Promise<void> {
  await sql`create table "case" (
    association uuid not null references association (id),
    id uuid not null,
    opened_at timestamptz not null,
    primary key (association, id)
  )`.execute(db);
}

async function evidence(db: Kysely<unknown>): Promise<void> {
  await sql`create table blob (
    association uuid not null references association (id),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size bigint not null,
    lease_until timestamptz not null,
    primary key (association, sha256)
  )`.execute(db);
  await sql`create table record (
    association uuid not null,
    id text not null check (id ~ '^[0-9a-f]{64}$'),
    case_id uuid not null,
    device uuid not null,
    classification text not null,
    text text not null,
    seal_key text not null,
    seal_signature text not null,
    received_at timestamptz not null,
    primary key (association, id),
    foreign key (association, case_id) references "case" (association, id),
    foreign key (association, device) references device (association, id)
  )`.execute(db);
  await sql`create table record_file (
    association uuid not null,
    record text not null,
    position integer not null,
    sha256 text not null,
    role text not null,
    media_type text not null,
    primary key (association, record, position),
    foreign key (association, record) references record (association, id),
    foreign key (association, sha256) references blob (association, sha256)
  )`.execute(db);
  await sql`create table classification (
    association uuid not null,
    id text not null check (id ~ '^[0-9a-f]{64}$'),
    case_id uuid not null,
    record text not null,
    text text not null,
    seal_key text not null,
    seal_signature text not null,
    received_at timestamptz not null,
    primary key (association, id),
    foreign key (association, case_id) references "case" (association, id),
    foreign key (association, record) references record (association, id)
  )`.execute(db);
}

/** Blobs, records, their files, classifications. `text` is the canonical text as it came, never a `jsonb`. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await cases(db);
  await evidence(db);
  for (const table of ['case', 'blob', 'record', 'record_file', 'classification']) await isolate(db, table);
  for (const table of ['case', 'record', 'record_file', 'classification']) {
    await appendOnly(db, table);
    await grant(db, table, 'select, insert');
  }
  // A blob that a record names cannot be deleted: the foreign key of `record_file` holds it.
  await grant(db, 'blob', 'select, insert, update (lease_until), delete');
  await sql`create index on record (association, case_id)`.execute(db);
  await sql`create index on record_file (association, sha256)`.execute(db);
  await sql`create index on classification (association, case_id)`.execute(db);
  await sql`create index on blob (association, lease_until)`.execute(db);
}
