import { type Kysely, sql } from 'kysely';

/*
 * What migrations do to every table. Frozen: released migrations ran these very sentences;
 * a change of mind is a new function beside them.
 */

/** Row-level security, enabled and forced: a row is seen and written only by the association that `column` names. */
export async function isolate(db: Kysely<unknown>, table: string, column = 'association'): Promise<void> {
  const name = sql.table(table);
  await sql`alter table ${name} enable row level security, force row level security`.execute(db);
  await sql`create policy tenant on ${name}
    using (${sql.ref(column)} = (select public.current_tenant()))
    with check (${sql.ref(column)} = (select public.current_tenant()))`.execute(db);
}

/** Lets the owner see a table's rows whatever the tenant: for the look-ups that find the tenant, and for clearing. */
export async function openToOwner(db: Kysely<unknown>, table: string): Promise<void> {
  await sql`create policy owner on ${sql.table(table)} to current_user using (true) with check (true)`.execute(
    db,
  );
}

/** Row-level security on a table that only the owner may touch. */
export async function reserve(db: Kysely<unknown>, table: string): Promise<void> {
  await sql`alter table ${sql.table(table)} enable row level security, force row level security`.execute(db);
  await openToOwner(db, table);
}

/** Refuses UPDATE, DELETE and TRUNCATE to everyone, owner and superuser included. */
export async function appendOnly(db: Kysely<unknown>, table: string): Promise<void> {
  await sql`create trigger append_only before update or delete or truncate on ${sql.table(table)}
    for each statement execute function temoin_private.refuse_change()`.execute(db);
}

/** Says what the serving role may do with a table, e.g. `select, insert, update (used_at)`. */
export async function grant(db: Kysely<unknown>, table: string, what: string): Promise<void> {
  await sql`grant ${sql.raw(what)} on ${sql.table(table)} to temoin_app`.execute(db);
}

/** A look-up for the serving role, with its owner's rights: nobody else may call it, and no search path misleads it. */
export async function definer(db: Kysely<unknown>, signature: string, rest: string): Promise<void> {
  await sql`create function public.${sql.raw(signature)} ${sql.raw(rest)}`.execute(db);
  const name = sql.raw(signature.replace(/ returns [\s\S]*$/, ''));
  await sql`alter function public.${name} security definer`.execute(db);
  await sql`alter function public.${name} set search_path = pg_catalog, pg_temp`.execute(db);
  await sql`revoke all on function public.${name} from public`.execute(db);
  await sql`grant execute on function public.${name} to temoin_app`.execute(db);
}
