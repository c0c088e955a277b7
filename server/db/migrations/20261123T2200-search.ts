import { type Kysely, sql } from 'kysely';
import { definer, openToOwner } from '../isolation.ts';

/*
 * Without capitals and accents: « MARCHÉ » is found by « marche », « 𝗺𝗼𝘁 » by « mot ». Of PostgreSQL itself; U+0300 to
 * U+036F are the combining marks that NFKD parts from their letters.
 */
const FOLDED = `returns text language sql immutable strict parallel safe as $$
  select lower(regexp_replace(normalize(given, nfkd), U&'[\\0300-\\036F]', '', 'g')) $$`;

/* What comes next in the queue: the whole lines, or where each stands. */
const next = (columns: string) => `select ${columns} from public.case_state q
  where q.association = tenant and q.review = in_review and (on_platform is null or q.platform = on_platform)
    and (after_at is null or (q.received_at, q.case_id) > (after_at, after_id))
  order by q.received_at, q.case_id`;

/*
 * Row-level security evaluates LIKE, which is not leakproof, only after its own condition, and hides the statistics of
 * the words: no index could serve it, nor the planner choose well. So the search runs with the owner's rights, states
 * the tenant itself, and chooses itself: it walks down the queue as long as the word is seen to be frequent there, and
 * goes by trigrams where it is rare; thousands of rows at most are read, of a million. What has no three letters in a
 * row (an emoji) has no trigram: for it the queue is walked to its end.
 */
const SEARCH = `language plpgsql stable as $$
  declare
    tenant uuid := public.current_tenant();
    folded text := temoin_private.folded(wanted);
    pattern text := '%' || regexp_replace(folded, '([\\\\%_])', '\\\\\\1', 'g') || '%';
    missing integer := most;
    seen integer;
    last record;
  begin
    loop
      return query select s.* from (${next('q.*')} limit 8000) s where s.search like pattern
        order by s.received_at, s.case_id limit missing;
      get diagnostics seen = row_count;
      missing := missing - seen;
      if missing <= 0 then return; end if;
      ${next('q.received_at, q.case_id').replace('from', 'into last from')} limit 1 offset 7999;
      if not found then return; end if;
      after_at := last.received_at;
      after_id := last.case_id;
      exit when seen < 8 and folded ~ '[[:alnum:]]{3}';
    end loop;
    return query select s.* from (${next('q.*').replace('order by', 'and q.search like pattern order by')}) s limit missing;
  end $$ set plan_cache_mode = force_custom_plan`;

const QUESTION =
  'wanted text, in_review text, on_platform text, after_at timestamptz, after_id uuid, most integer';

/** Search and filters of the queue by index (pg_trgm, of PostgreSQL's own contrib): a million cases answer as ten thousand do. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create extension if not exists pg_trgm schema temoin_private`.execute(db);
  await sql`create function temoin_private.folded(given text) ${sql.raw(FOLDED)}`.execute(db);
  // A line break, which nobody can type in a search, stands between the two.
  await sql`alter table case_state add column search text generated always as
    (temoin_private.folded(excerpt || e'\n' || coalesce(author, ''))) stored`.execute(db);
  await sql`create index case_state_search on case_state
    using gin (search temoin_private.gin_trgm_ops)`.execute(db);
  await sql`create index case_state_platform on case_state
    (association, review, platform, received_at, case_id)`.execute(db);
  await openToOwner(db, 'case_state');
  await definer(db, `search_cases(${QUESTION}) returns setof public.case_state`, SEARCH);
}
