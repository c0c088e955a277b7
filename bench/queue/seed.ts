import pg from 'pg';
import { tenantSetting } from '../../server/db/tenant.ts';
import type { ServerKeys } from '../../server/keys.ts';
import { LEXICON } from './lexicon.ts';

/* Zipf: the word of rank r is drawn in proportion to 1 ÷ r. */
const EXCERPT = `(select string_agg(lexicon[floor(power(array_length(lexicon, 1), random() + 0 * word))::int], ' ')
    from generate_series(1, 8 + n % 10) word)`;

const STATES = `insert into case_state (association, case_id, state_version, review, categories, proposed, records,
    classifications, received_at, reviewed_at, exports, events, last_event, last_event_id, platform, author, excerpt,
    published_at, picture)
  select c.association, c.id, 1,
    case when n % 10 = 0 then 'to-review' when n % 10 < 7 then 'accepted' else 'rejected' end,
    null, '{injure-publique-origine}', array[repeat(md5(n::text), 2)], array[repeat(md5('c' || n), 2)], c.opened_at, null, 0, 1,
    c.opened_at, repeat(md5('e' || n), 2), (array['x', 'bluesky', 'mastodon', 'generic'])[1 + n % 4],
    'compte' || n % 5000, left(${EXCERPT}, 140), c.opened_at, repeat(md5('p' || n), 2)
  from (select *, row_number() over (order by opened_at, id) as n, $1::text[] as lexicon from "case") c`;

const CASES = `insert into "case" (association, id, opened_at)
  select $1, gen_random_uuid(), timestamptz '2026-01-01' + n * interval '20 seconds' from generate_series(1, $2::int) n`;

const TALLY = `insert into case_tally (association, review, cases)
  select association, review, count(*) from case_state group by association, review`;

/**
 * Fills an association with made-up cases, as the owner held to that tenant: the policies and triggers are those of every
 * day. Only what the queue reads is written (cases, their projection, the tally), no events and no records.
 */
export async function seedCases(
  ownerUrl: string,
  keys: ServerKeys,
  { association, cases }: { association: string; cases: number },
): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`select set_config('temoin.tenant', $1, false), setseed(0.5)`, [
      tenantSetting(keys, association),
    ]);
    await client.query(CASES, [association, cases]);
    await client.query(STATES, [LEXICON]);
    await client.query(TALLY);
    // As autovacuum leaves a database that has lived.
    await client.query('vacuum (analyze) case_state');
  } finally {
    await client.end();
  }
}
