import { fail, ok, type Result } from '../../result.ts';

/** Why this machine could not keep something; each has its sentence in `store.json` of each locale. */
export type StoreFailure =
  /** No room left on the disk, or in what the browser grants. */
  | 'storage-full'
  /** Private browsing, or a setting that forbids storage. */
  | 'storage-refused'
  /** Kept by a newer version of Témoin than this one. */
  | 'storage-newer'
  /** The browser's database gave up; trying again may help. */
  | 'storage-broken';

const CODES: Record<string, StoreFailure> = {
  QuotaExceededError: 'storage-full',
  SecurityError: 'storage-refused',
  NotAllowedError: 'storage-refused',
  InvalidStateError: 'storage-refused',
  MissingAPIError: 'storage-refused',
  OpenFailedError: 'storage-refused',
  VersionError: 'storage-newer',
  AbortError: 'storage-broken',
  TimeoutError: 'storage-broken',
  UnknownError: 'storage-broken',
  DatabaseClosedError: 'storage-broken',
};

/** Runs what touches the store; the disk's foreseen refusals become codes, bugs go on throwing. */
export async function stored<T>(work: () => Promise<T>): Promise<Result<T, StoreFailure>> {
  try {
    return ok(await work());
  } catch (error) {
    const code = codeOf(error);
    if (code === null) throw error;
    return fail(code, String(error));
  }
}

/** Dexie wraps the browser's error: the innermost known name tells the truth (an abort by quota is a quota). */
function codeOf(error: unknown): StoreFailure | null {
  if (!(error instanceof Error || error instanceof DOMException)) return null;
  const inner = 'inner' in error ? codeOf(error.inner) : null;
  const first = 'failures' in error && Array.isArray(error.failures) ? codeOf(error.failures[0]) : null;
  return inner ?? first ?? CODES[error.name] ?? null;
}
