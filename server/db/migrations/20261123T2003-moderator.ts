import { type Kysely, sql } from 'kysely';
import { appendOnly, definer, grant, isolate, openToOwner } from '../isolation.ts';

async function people(db: Kysely<unknown>): Promise<void> {
  await sql`create table moderator (
    association uuid not null references association (id),
    id uuid not null,
    name text not null,
    created_at timestamptz not null,
    primary key (association, id)
  )`.execute(db);
  await sql`create table moderator_link (
    association uuid not null,
    token_hash bytea primary key,
    moderator uuid not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    foreign key (association, moderator) references moderator (association, id)
  )`.execute(db);
  await sql`create table passkey (
    association uuid not null,
    id text primary key,
    moderator uuid not null,
    public_key bytea not null,
    counter bigint not null,
    transports text[] not null,
    created_at timestamptz not null,
    foreign key (association, moderator) references moderator (association, id)
  )`.execute(db);
  await sql`create table session (
    association uuid not null,
    token_hash bytea primary key,
    moderator uuid not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    foreign key (association, moderator) references moderator (association, id)
  )`.execute(db);
}

async function challengesAndJournal(db: Kysely<unknown>): Promise<void> {
  await sql`create table challenge (
    hash bytea primary key,
    purpose text not null check (purpose in ('sign-in', 'register')),
    association uuid,
    moderator uuid,
    expires_at timestamptz not null,
    foreign key (association, moderator) references moderator (association, id)
  )`.execute(db);
  await sql`create table access_journal (
    association uuid not null,
    id bigint generated always as identity,
    moderator uuid not null,
    action text not null,
    case_id uuid,
    object text,
    at timestamptz not null,
    primary key (association, id),
    foreign key (association, moderator) references moderator (association, id)
  )`.execute(db);
}

async function lookups(db: Kysely<unknown>): Promise<void> {
  const both = 'returns table (association uuid, moderator uuid)';
  await definer(
    db,
    `find_session(hash bytea, at timestamptz) ${both}`,
    `language sql stable as $$
      select s.association, s.moderator from public.session s where s.token_hash = hash and s.expires_at > at $$`,
  );
  await definer(
    db,
    `find_link(hash bytea, at timestamptz) ${both}`,
    `language sql stable as $$
      select l.association, l.moderator from public.moderator_link l
       where l.token_hash = hash and l.expires_at > at and l.used_at is null $$`,
  );
  await definer(
    db,
    `find_passkey(credential text) ${both}`,
    'language sql stable as $$ select p.association, p.moderator from public.passkey p where p.id = credential $$',
  );
}

/** Moderators: one-time links, passkeys, sessions, challenges of a ceremony, and the journal of what they opened. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await people(db);
  await challengesAndJournal(db);
  for (const table of ['moderator', 'moderator_link', 'passkey', 'session', 'access_journal']) {
    await isolate(db, table);
  }
  // A challenge of signing in belongs to nobody yet: it is seen only where no tenant is set.
  await sql`alter table challenge enable row level security, force row level security`.execute(db);
  await sql`create policy tenant on challenge
    using (association is not distinct from (select public.current_tenant()))
    with check (association is not distinct from (select public.current_tenant()))`.execute(db);
  for (const table of ['moderator_link', 'passkey', 'session', 'challenge']) await openToOwner(db, table);
  await appendOnly(db, 'access_journal');
  await grant(db, 'moderator', 'select, insert');
  await grant(db, 'moderator_link', 'select, insert, update (used_at)');
  await grant(db, 'passkey', 'select, insert, update (counter), delete');
  await grant(db, 'session', 'select, insert, delete');
  await grant(db, 'challenge', 'select, insert, delete');
  await grant(db, 'access_journal', 'select, insert');
  await lookups(db);
}
