import { type Kysely, sql } from 'kysely';
import { appendOnly, definer, grant, isolate, openToOwner, reserve } from '../isolation.ts';

async function tables(db: Kysely<unknown>): Promise<void> {
  await sql`create table device (
    association uuid not null references association (id),
    id uuid not null,
    key text not null unique,
    charter_version text not null,
    charter_accepted_at timestamptz not null,
    enrolled_at timestamptz not null,
    revoked_at timestamptz,
    primary key (association, id)
  )`.execute(db);
  await sql`create table device_key (
    association uuid not null,
    device uuid not null,
    month text not null,
    public_key text not null,
    certificate text not null,
    certified_at timestamptz not null,
    primary key (association, device, month),
    unique (association, public_key),
    foreign key (association, device) references device (association, id)
  )`.execute(db);
  await sql`create table invitation (
    association uuid not null references association (id),
    id uuid not null,
    code_hash bytea not null unique,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    used_by uuid,
    primary key (association, id),
    foreign key (association, used_by) references device (association, id)
  )`.execute(db);
  await sql`create table temoin_private.request_nonce (
    key text not null,
    nonce text not null,
    expires_at timestamptz not null,
    primary key (key, nonce)
  )`.execute(db);
}

/*
 * A nonce lost in a crash of the machine costs little: it would have to be replayed within its five minutes, and every
 * device route is idempotent; so its commit does not wait for the disk.
 */
const SPEND = `language plpgsql volatile as $$
  begin
    perform set_config('synchronous_commit', 'off', true);
    insert into temoin_private.request_nonce (key, nonce, expires_at)
      values (given_key, given_nonce, expires) on conflict do nothing;
    return found;
  end $$`;

/* One round trip for every device request; a stranger's request writes nothing. */
const ADMIT = `language plpgsql volatile as $$
  begin
    select d.association, d.id, d.revoked_at is not null into association, device, revoked
      from public.device d where d.key = given_key;
    if not found then return; end if;
    fresh := public.spend_nonce(given_key, given_nonce, expires);
    return next;
  end $$`;

/** Volunteers' devices, their keys of the month, the invitations they came by, the nonces they spent. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await tables(db);
  for (const table of ['device', 'device_key', 'invitation']) await isolate(db, table);
  for (const table of ['device', 'invitation']) await openToOwner(db, table);
  await reserve(db, 'temoin_private.request_nonce');
  await sql`create index on temoin_private.request_nonce (expires_at)`.execute(db);
  await appendOnly(db, 'device_key');
  await grant(db, 'device', 'select, insert, update (revoked_at)');
  await grant(db, 'device_key', 'select, insert');
  await grant(db, 'invitation', 'select, insert, update (used_at, used_by)');
  const given = 'given_key text, given_nonce text, expires timestamptz';
  await definer(db, `spend_nonce(${given}) returns boolean`, SPEND);
  const admitted = 'fresh boolean, association uuid, device uuid, revoked boolean';
  await definer(db, `admit_request(${given}) returns table (${admitted})`, ADMIT);
  await definer(
    db,
    'find_invitation(hash bytea) returns table (association uuid, invitation uuid)',
    'language sql stable as $$ select i.association, i.id from public.invitation i where i.code_hash = hash $$',
  );
}
