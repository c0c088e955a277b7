import { type Kysely, sql } from 'kysely';
import { definer, openToOwner } from '../isolation.ts';

/*
 * Without capitals and accents: « MARCHÉ » is found by « marche ». Of PostgreSQL itself, so that nothing has to be installed;
 * U+0300 to U+036F are the combining marks that NFKD parts from their letters; it also turns « 𝗺𝗼𝘁 » into « mot ».
 */
const FOLDED = `returns text language sql immutable strict parallel safe as $$
  select lower(regexp_replace(normalize(given, nfkd), U&'[\\0300-\\036F]', '', 'g')) $$`;

/*
 * Row-level security evaluates LIKE, which is not leakproof, only after its own condition: no index can serve it. So the
 * search runs with the owner's rights, and states the tenant itself. Planned anew each time: the best way to a word
 * that is everywhere (down the queue) is the worst to one that is nowhere (by its trigrams).
 */
const SEARCH = `language plpgsql stable as $$
  declare tenant uuid := public.current_tenant();
  begin
    return query select s.* from public.case_state s
      where s.association = tenant and s.review = in_review
        and s.search like '%' || regexp_replace(temoin_private.folded(wanted), '([\\\\%_])', '\\\\\\1', 'g') || '%'
        and (on_platform is null or s.platform = on_platform)
        and (after_at is null or (s.received_at, s.case_id) > (after_at, after_id))
      order by s.received_at, s.case_id limit most;
  end $$ set plan_cache_mode = force_custom_plan`;

const QUESTION =
  'wanted text, in_review text, on_platform text, after_at timestamptz, after_id uuid, most integer';

/** Search of the queue by trigrams (pg_trgm, of PostgreSQL's own contrib): a million cases are searched as ten thousand are. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create extension if not exists pg_trgm schema temoin_private`.execute(db);
  await sql`create function temoin_private.folded(given text) ${sql.raw(FOLDED)}`.execute(db);
  // One text a case: a line break stands between the two, which nobody can type in a search.
  await sql`alter table case_state add column search text generated always as
    (temoin_private.folded(excerpt || e'\n' || coalesce(author, ''))) stored`.execute(db);
  await sql`create index case_state_search on case_state using gin (search temoin_private.gin_trgm_ops)`.execute(
    db,
  );
  await openToOwner(db, 'case_state');
  await definer(db, `search_cases(${QUESTION}) returns setof public.case_state`, SEARCH);
}
