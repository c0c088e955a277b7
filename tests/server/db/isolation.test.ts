import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PATHS } from '../../../lib/api.ts';
import { tenantSetting } from '../../../server/db/tenant.ts';
import { createInvitation } from '../../../server/invitations/create.ts';
import { createModerator } from '../../../server/moderators/create.ts';
import { oneTimeLink } from '../../../server/moderators/link.ts';
import { newServed, type Served } from '../served.ts';
import { picture, record } from '../volunteer.ts';

/*
 * Somebody who can run any SQL as the serving role, inside Bleuet's transaction (an injection), and wants what is Chardon's.
 */
let served: Served;
let attacker: pg.Client;
const OURS = [
  'association',
  'device',
  'device_key',
  'invitation',
  'moderator',
  'moderator_link',
  'case',
  'blob',
];
const TABLES = [
  ...OURS,
  ...['record', 'record_file', 'classification', 'case_event', 'case_state', 'case_tally'],
  ...['log_head', 'log_leaf', 'log_node', 'log_checkpoint'],
];

beforeAll(async () => {
  served = await newServed();
  for (const association of [served.bleuet, served.chardon]) {
    const volunteer = await served.volunteer(association);
    const { bytes, file } = await picture('commune');
    await volunteer.put(bytes);
    await volunteer.post(PATHS.records, await volunteer.seal(record([file])));
    await createInvitation(served.context, association.id);
    const moderator = { association: association.id, name: 'Camille Fauxnom' };
    await oneTimeLink(served.context, await createModerator(served.context, moderator));
  }
});
afterAll(() => served.close());

beforeEach(async () => {
  attacker = new pg.Client({ connectionString: served.database.appUrl });
  await attacker.connect();
  await attacker.query('begin');
  await tenant(tenantSetting(served.context.keys, served.bleuet.id));
});
afterEach(() => attacker.end());

const tenant = (setting: string) => attacker.query("select set_config('temoin.tenant', $1, true)", [setting]);
const owner = (table: string) => (table === 'association' ? 'id' : 'association');
const seen = async (table: string) => {
  const { rows } = await attacker.query(`select distinct ${owner(table)} as association from "${table}"`);
  return rows.map((row) => row.association);
};
/** Runs what must not work, and gives the error's words. */
const refused = async (statement: string, values: unknown[] = []) => {
  await attacker.query('savepoint before');
  const error = await attacker.query(statement, values).then(
    ({ rowCount }) => `worked on ${rowCount} rows`,
    (thrown: Error) => thrown.message,
  );
  await attacker.query('rollback to before');
  return error;
};

describe('inside its own tenant', () => {
  test.each(TABLES)('"%s" shows the rows of one association', async (table) => {
    expect(await seen(table)).toEqual([served.bleuet.id]);
  });

  test.each(TABLES)('"%s" is copied out with the rows of one association', async (table) => {
    const own = await attacker.query(`select from "${table}"`);
    const { rowCount } = await attacker.query(`copy (select * from "${table}") to stdout`);
    expect(rowCount).toBe(own.rowCount);
    expect(await refused(`copy "${table}" to '/tmp/loot'`)).toMatch(/must be superuser|permission denied/);
  });
});

describe('with another tenant setting', () => {
  const hmac = (association: string) => tenantSetting(served.context.keys, association).split('.')[1];

  test.each([
    ['none', () => ''],
    ['a bare association', () => served.chardon.id],
    ['the HMAC of another', () => `${served.chardon.id}.${hmac(served.bleuet.id)}`],
    ['an HMAC of zeros', () => `${served.chardon.id}.${'0'.repeat(64)}`],
    ['the HMAC in capitals', () => `${served.chardon.id}.${hmac(served.chardon.id)?.toUpperCase()}`],
    ['the HMAC and a space', () => `${served.chardon.id}.${hmac(served.chardon.id)} `],
    ['two of them', () => tenantSetting(served.context.keys, served.bleuet.id) + served.chardon.id],
  ])('%s, nothing is seen anywhere', async (_what, setting) => {
    await tenant(setting());
    for (const table of TABLES) expect(await seen(table), table).toEqual([]);
  });

  test('the true one shows the other association: the test above can fail', async () => {
    await tenant(tenantSetting(served.context.keys, served.chardon.id));
    expect(await seen('record')).toEqual([served.chardon.id]);
  });

  test('the setting is gone with the transaction', async () => {
    await attacker.query('commit');
    expect(await seen('record')).toEqual([]);
  });
});

describe('other ways out', () => {
  test.each([
    ['set role temoin_owner', /permission denied/],
    ['set session authorization temoin_owner', /permission denied/],
    ['select * from temoin_private.tenant_key', /permission denied/],
    ['select * from temoin_private.request_nonce', /permission denied/],
    ['select temoin_private.refuse_change()', /permission denied/],
    ['alter table record disable row level security', /must be owner/],
    ['alter table record disable trigger all', /must be owner/],
    ['drop policy tenant on record', /must be owner/],
    ['create function public.mine() returns int language sql as $$ select 1 $$', /permission denied/],
    [
      'create or replace function public.current_tenant() returns uuid language sql as $$ select null::uuid $$',
      /permission denied/,
    ],
    ["select pg_read_file('/etc/passwd')", /permission denied/],
    ["copy record to program 'cat'", /permission denied|must be superuser/],
  ])('%s: refused', async (statement, words) => {
    expect(await refused(statement)).toMatch(words);
  });

  test('RESET ROLE leads nowhere: the serving role is who logged in', async () => {
    await attacker.query('reset role');
    await attacker.query('reset session authorization');
    expect(await seen('record')).toEqual([served.bleuet.id]);
  });

  test('row_security = off is an error, never more rows', async () => {
    await attacker.query('set local row_security = off');
    expect(await refused('select * from record')).toMatch(/row-level security/);
  });

  test('a look-alike function found first deceives no policy', async () => {
    const made = await refused('create temp table bait (x int)');
    const decoy = `create function pg_temp.current_tenant() returns uuid language sql as $$ select '${served.chardon.id}'::uuid $$`;
    if (made.startsWith('worked')) await attacker.query(decoy);
    await attacker.query('set local search_path = pg_temp, public');
    expect(await seen('record')).toEqual([served.bleuet.id]);
  });

  test('a condition of the attacker’s is never asked of a row of another', async () => {
    const { rows } = await attacker.query(
      'select count(*)::int as n from record where case when association <> $1 then 1 / (length(text) - length(text)) = 1 else true end',
      [served.bleuet.id],
    );
    expect(rows).toEqual([{ n: 1 }]);
  });

  test('nothing can be written into another association', async () => {
    const insert = 'insert into blob (association, sha256, size, lease_until) values ($1, $2, 1, now())';
    expect(await refused(insert, [served.chardon.id, 'a'.repeat(64)])).toMatch(/row-level security/);
    const { rowCount } = await attacker.query('update device set revoked_at = now() where association = $1', [
      served.chardon.id,
    ]);
    expect(rowCount).toBe(0);
    expect(await refused('update blob set association = $1', [served.chardon.id])).toMatch(
      /permission denied/,
    );
  });

  test('the look-ups answer ids, and only to who holds the secret', async () => {
    const zeros = Buffer.alloc(32);
    for (const call of ['find_invitation($1)', 'find_session($1, now())', 'find_link($1, now())']) {
      expect((await attacker.query(`select * from ${call}`, [zeros])).rows).toEqual([]);
    }
  });
});

describe('what is written once stays', () => {
  const FROZEN = ['record', 'record_file', 'classification', 'case', 'case_event', 'log_leaf', 'log_node'];

  test.each([...FROZEN, 'log_checkpoint', 'access_journal', 'device_key'])(
    '"%s" refuses the serving role every change',
    async (table) => {
      for (const change of [`update "${table}" set association = association`, `delete from "${table}"`]) {
        expect(await refused(change)).toMatch(/permission denied/);
      }
      expect(await refused(`truncate "${table}"`)).toMatch(/permission denied/);
    },
  );

  test.each([...FROZEN, 'log_checkpoint', 'access_journal', 'device_key'])(
    '"%s" refuses its owner too',
    async (table) => {
      const client = new pg.Client({ connectionString: served.database.ownerUrl });
      await client.connect();
      for (const change of [
        `update "${table}" set association = null`,
        `delete from "${table}"`,
        `truncate "${table}" cascade`,
      ]) {
        await expect(client.query(change)).rejects.toThrow(/written once/);
      }
      await client.end();
    },
  );

  test('a file that a record names cannot be deleted', async () => {
    expect(await refused('delete from blob')).toMatch(/foreign key/);
  });
});

describe('the whole database', () => {
  test('has no table without row-level security, enabled and forced', async () => {
    const { rows } = await attacker.query(
      `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
          and n.nspname !~ '^pg_' and not (c.relrowsecurity and c.relforcerowsecurity)`,
    );
    expect(rows).toEqual([]);
  });

  test('lets the serving role own nothing and be nobody else', async () => {
    const { rows } = await attacker.query(
      `select (select count(*)::int from pg_class where relowner = r.oid) as owned, rolsuper, rolbypassrls, rolcreaterole,
              (select count(*)::int from pg_auth_members where member = r.oid) as memberships
         from pg_roles r where rolname = current_user`,
    );
    expect(rows).toEqual([
      { owned: 0, rolsuper: false, rolbypassrls: false, rolcreaterole: false, memberships: 0 },
    ]);
  });

  test('has these functions of its owner’s rights and no other, none with a search path to mislead', async () => {
    const { rows } = await attacker.query(
      `select proname as name, proconfig::text as config from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where prosecdef and n.nspname not in ('pg_catalog', 'information_schema') order by 1`,
    );
    const names = [
      'admit_request',
      'current_tenant',
      'find_invitation',
      'find_link',
      'find_passkey',
      'find_session',
      'search_cases',
    ];
    expect(rows.map(({ name }) => name)).toEqual([...names, 'spend_nonce']);
    for (const { config } of rows) expect(config).toContain('search_path=pg_catalog, pg_temp');
  });

  test('searches in the association that asks, and for nobody in none', async () => {
    const found = async () => {
      const { rows } = await attacker.query(
        `select distinct association from search_cases('', 'to-review', null, null, null, 1000)`,
      );
      return rows.map(({ association }) => association);
    };
    expect(await found()).toEqual([served.bleuet.id]);
    await tenant(`${served.chardon.id}.${'0'.repeat(64)}`);
    expect(await found()).toEqual([]);
  });

  test('knows this association only by what it holds', async () => {
    await tenant(tenantSetting(served.context.keys, randomUUID()));
    for (const table of TABLES) expect(await seen(table), table).toEqual([]);
  });
});
