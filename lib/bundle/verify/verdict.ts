import type { Failure, Success } from '../../result.ts';

/** Why a bundle is refused; each has its sentence in `bundle.json` of each locale. */
export type BundleFault =
  | 'bad-archive'
  | 'bad-manifest'
  | 'missing-file'
  | 'unlisted-file'
  | 'changed-file'
  | 'unnamed-file'
  | 'bad-tag-file'
  | 'bad-record'
  | 'bad-seal'
  | 'bad-event'
  | 'bad-proof'
  | 'bad-log-key'
  | 'bad-report';

/** A fault and the piece it is in. */
export type BundleFailure = Failure<BundleFault> & { readonly piece: string };

/** What a step of the verification found, or the first fault. */
export type Step<T> = Success<T> | BundleFailure;

/** Names a fault, the piece it is in, and in English why. */
export function faulty(code: BundleFault, piece: string, detail: string): BundleFailure {
  return { ok: false, code, piece, detail };
}
