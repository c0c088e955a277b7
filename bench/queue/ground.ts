import { createApp } from '../../server/app.ts';
import { createAssociation } from '../../server/associations/create.ts';
import { openSession } from '../../server/console-api/session.ts';
import { createContext } from '../../server/context.ts';
import { prepareDatabase } from '../../server/db/prepare.ts';
import { asTenant } from '../../server/db/tenant.ts';
import { createModerator } from '../../server/moderators/create.ts';
import type { Cluster } from '../../server/postgres/database.ts';
import type { Closing } from '../../server/start/closing.ts';
import { seedCases } from './seed.ts';

const ORIGIN = 'http://localhost:8016';
const SECRET = 'made up for a benchmark, thrown away with it';

/** Asks the console for a path as a moderator who is signed in; throws on anything but 200. */
export type Ask = (path: string) => Promise<unknown>;

/** A database of its own with an association of `cases` cases, and a moderator signed in to it. */
export async function queueOf(
  cases: number,
  { cluster, directory, closing }: { cluster: Cluster; directory: string; closing: Closing },
): Promise<Ask> {
  const urls = await cluster.createDatabase(`bench_${cases}`);
  await prepareDatabase(urls.ownerUrl, SECRET);
  const context = createContext({
    databaseUrl: urls.appUrl,
    blobDirectory: directory,
    secret: SECRET,
    publicOrigin: ORIGIN,
    log: () => {},
  });
  closing.add(() => context.close());
  const association = await createAssociation(context, { name: 'Association du banc' });
  const moderator = await createModerator(context, { association: association.id, name: 'Alix Relit' });
  const who = { association: association.id, moderator: moderator.id };
  const token = await asTenant(context, association.id, (tx) => openSession(context, tx, who));
  await seedCases(urls.ownerUrl, context.keys, { association: association.id, cases });
  const app = createApp(context);
  return async (path) => {
    const answer = await app.request(`${ORIGIN}${path}`, { headers: { cookie: `temoin=${token}` } });
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
}
