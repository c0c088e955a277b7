import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type pg from 'pg';
import { withClient } from '../../server/postgres/client.ts';
import type { Cluster } from '../../server/postgres/database.ts';
import { passwordsIn } from '../../server/postgres/passwords.ts';
import { type Form, foundIn } from './forms.ts';

/** Something that was looked for, and where it lies. */
export interface Found {
  where: string;
  what: string;
}

/** Searches every file under a folder, but those whose path `aside` names. */
export function searchFolder(
  folder: string,
  look: (bytes: Buffer) => readonly string[],
  aside: (path: string) => boolean = () => false,
): Found[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return files.flatMap((entry) => {
    const path = join(entry.parentPath, entry.name);
    const where = relative(folder, path);
    if (aside(where)) return [];
    return look(readFileSync(path)).map((what) => ({ where, what }));
  });
}

/** Does something as the one role that row-level security does not hold. */
function asSuperuser<T>(cluster: Cluster, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const url = new URL(cluster.ownerUrl);
  url.username = 'postgres';
  url.password = passwordsIn(cluster.directory ?? '').superuser;
  return withClient(url.href, work);
}

interface Column {
  place: string;
  name: string;
  bytes: boolean;
}

async function columnsOf(client: pg.Client): Promise<Column[]> {
  const { rows } = await client.query<Column>(
    `select format('%I.%I', n.nspname, c.relname) as place, quote_ident(a.attname) as name,
        a.atttypid = 'bytea'::regtype as bytes
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
        and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`,
  );
  return rows;
}

/** Searches every value of every column of every table, whatever its type. */
export function searchDatabase(cluster: Cluster, forms: readonly Form[]): Promise<Found[]> {
  return asSuperuser(cluster, async (client) => {
    const found: Found[] = [];
    for (const { place, name, bytes } of await columnsOf(client)) {
      const { rows } = await client.query<{ value: Buffer | string | null }>(
        `select ${name}${bytes ? '' : '::text'} as value from ${place}`,
      );
      for (const { value } of rows) {
        const whats = value === null ? [] : foundIn(Buffer.from(value as string), forms);
        found.push(...whats.map((what) => ({ where: `${place}.${name}`, what })));
      }
    }
    return found;
  });
}

/** Lets tables keep values as they are, so that a search of their files and of the WAL sees what it looks for. */
export async function storeUncompressed(cluster: Cluster): Promise<void> {
  await asSuperuser(cluster, async (client) => {
    await client.query(`do $$ declare c record; begin
      for c in select format('%I.%I', n.nspname, t.relname) as place, a.attname
        from pg_attribute a join pg_class t on t.oid = a.attrelid join pg_namespace n on n.oid = t.relnamespace
        where t.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.attstorage in ('x', 'm')
          and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
      loop execute format('alter table %s alter column %I set storage external', c.place, c.attname); end loop;
    end $$`);
  });
}

/** Has everything that is in memory written to the files. */
export async function flush(cluster: Cluster): Promise<void> {
  await asSuperuser(cluster, (client) => client.query('checkpoint'));
}
