import { postgresAccount } from './account.ts';
import { npmBinaries, systemBinaries } from './binaries.ts';
import { externalUrls, fittingBinaries } from './choice.ts';
import type { Cluster } from './database.ts';
import { connectExternal } from './external.ts';
import { majorOf } from './initialise.ts';
import { startOwn } from './own.ts';
import { preparePlace } from './place.ts';
import { Refusal } from './refusal.ts';

/** `directory`: where the data go. `fsync: false` is for throw-away clusters of tests only. */
export type ClusterOptions = {
  readonly directory: string;
  readonly fsync?: boolean;
  readonly environment?: Readonly<Record<string, string | undefined>>;
};

const OWNER_URL_MISSING =
  'DATABASE_URL est défini sans DATABASE_OWNER_URL : le premier sert (un rôle qui ne possède rien), le second ' +
  'crée les tables. Donnez les deux, ou aucun pour que Témoin lance sa propre base.';

function noPostgres(wanted: number | null): string {
  return wanted === null
    ? 'Aucun PostgreSQL utilisable : installez celui de votre système (Debian, Ubuntu : ' +
        'apt install postgresql), ou refaites « npm ci ».'
    : `Ces données ont été écrites par PostgreSQL ${wanted}, qui n’est pas sur cette machine : ` +
        `installez-le (Debian, Ubuntu : apt install postgresql-${wanted}).`;
}

/**
 * PostgreSQL, from the first of: `DATABASE_URL` with `DATABASE_OWNER_URL`, the machine's own programs, npm's.
 * Ours listens on a Unix socket only. Throws {@link Refusal}, one sentence, for every foreseen obstacle.
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const external = externalUrls(options.environment ?? process.env);
  if (!external.ok) throw new Refusal(OWNER_URL_MISSING);
  if (external.value) return connectExternal(external.value);
  const account = postgresAccount();
  const place = preparePlace(options.directory, account);
  const dataMajor = majorOf(place.dataFolder);
  const binaries = fittingBinaries([...systemBinaries(), ...npmBinaries()], dataMajor);
  if (!binaries) throw new Refusal(noPostgres(dataMajor));
  return startOwn({ binaries, place, account, fsync: options.fsync ?? true });
}
