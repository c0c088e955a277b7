import { type Kysely, sql } from 'kysely';
import { appendOnly, grant, isolate } from '../isolation.ts';

async function events(db: Kysely<unknown>): Promise<void> {
  await sql`create table case_event (
    association uuid not null,
    case_id uuid not null,
    sequence integer not null check (sequence > 0),
    id text not null check (id ~ '^[0-9a-f]{64}$'),
    previous text check ((previous is null) = (sequence = 1)),
    kind text not null,
    actor_role text not null,
    actor_id text,
    at timestamptz not null,
    text text not null,
    primary key (association, case_id, sequence),
    unique (association, id),
    foreign key (association, case_id) references "case" (association, id)
  )`.execute(db);
}

async function projections(db: Kysely<unknown>): Promise<void> {
  await sql`create table case_state (
    association uuid not null,
    case_id uuid not null,
    state_version integer not null,
    review text not null check (review in ('to-review', 'accepted', 'rejected')),
    categories text[],
    proposed text[] not null,
    records text[] not null,
    classifications text[] not null,
    received_at timestamptz not null,
    reviewed_at timestamptz,
    exports integer not null,
    events integer not null,
    last_event timestamptz not null,
    last_event_id text not null,
    platform text not null,
    author text,
    excerpt text not null,
    published_at timestamptz,
    picture text,
    primary key (association, case_id),
    foreign key (association, case_id) references "case" (association, id)
  )`.execute(db);
  await sql`create index case_state_queue on case_state (association, review, received_at, case_id)`.execute(
    db,
  );
  await sql`create table case_tally (
    association uuid not null references association (id),
    review text not null,
    cases bigint not null check (cases >= 0),
    primary key (association, review)
  )`.execute(db);
}

/** Events are the truth; `case_state` and `case_tally` are projections of them, written in the same transaction. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await events(db);
  await projections(db);
  for (const table of ['case_event', 'case_state', 'case_tally']) await isolate(db, table);
  await appendOnly(db, 'case_event');
  await grant(db, 'case_event', 'select, insert');
  await grant(db, 'case_state', 'select, insert, update');
  await grant(db, 'case_tally', 'select, insert, update (cases)');
}
