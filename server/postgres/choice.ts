import { fail, ok, type Result } from '../../lib/result.ts';
import { type Binaries, OLDEST_MAJOR } from './binaries.ts';
import type { DatabaseUrls } from './database.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The addresses of a server somebody else runs, from `DATABASE_URL` (serves) and `DATABASE_OWNER_URL` (migrates);
 * `null` where neither is asked for. The first alone is refused: an owner who serves escapes row-level security.
 */
export function externalUrls(environment: Environment): Result<DatabaseUrls | null, 'owner-url-missing'> {
  const [appUrl, ownerUrl] = [environment['DATABASE_URL'], environment['DATABASE_OWNER_URL']];
  if (!appUrl) return ok(null);
  return ownerUrl ? ok({ appUrl, ownerUrl }) : fail('owner-url-missing');
}

/**
 * The programs to use among those found, in their order; `null` where none fits. Data already there can only be
 * read by the major version that wrote them.
 */
export function fittingBinaries(found: readonly Binaries[], dataMajor: number | null): Binaries | null {
  const fits = ({ major }: Binaries) => (dataMajor === null ? major >= OLDEST_MAJOR : major === dataMajor);
  return found.find(fits) ?? null;
}
