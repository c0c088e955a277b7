import { type Kysely, sql } from 'kysely';
import { definer, reserve } from '../isolation.ts';

/**
 * Who is asking. The setting `temoin.tenant` holds `<association>.<HMAC-SHA-256 in hexadecimal>`; a setting anybody
 * may write is believed only with an HMAC that the serving role cannot make inside the database (RFC 2104, from the two
 * padded keys and the built-in sha256).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`revoke all on schema public from public`.execute(db);
  await sql`grant usage on schema public to temoin_app`.execute(db);
  await sql`create table temoin_private.tenant_key (
    only_one boolean primary key default true check (only_one),
    inner_pad bytea not null check (length(inner_pad) = 64),
    outer_pad bytea not null check (length(outer_pad) = 64)
  )`.execute(db);
  await reserve(db, 'temoin_private.tenant_key');
  await reserve(db, 'temoin_private.kysely_migration');
  await reserve(db, 'temoin_private.kysely_migration_lock');
  await definer(
    db,
    'current_tenant() returns uuid',
    `language plpgsql stable parallel safe as $$
    declare
      setting text := current_setting('temoin.tenant', true);
      expected bytea;
    begin
      if setting is null or length(setting) <> 101 then return null; end if;
      select sha256(outer_pad || sha256(inner_pad || convert_to(left(setting, 36), 'UTF8')))
        into expected from temoin_private.tenant_key;
      if expected is null or substr(setting, 37) <> '.' || encode(expected, 'hex') then return null; end if;
      return left(setting, 36)::uuid;
    end $$`,
  );
  await sql`create function temoin_private.refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception '% on %: rows of this table are written once', tg_op, tg_table_name
        using errcode = 'restrict_violation';
    end $$`.execute(db);
}
