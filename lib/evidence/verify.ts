import { fromBase64, sha256Hex, utf8 } from '../bytes.ts';
import type { Result } from '../result.ts';
import { fail, ok } from '../result.ts';
import { isCanonical } from './is-canonical.ts';
import { verifiedBy } from './public-key.ts';
import { statement } from './seal.ts';
import type { Sealed, SealedKind } from './sealed.ts';

/** Whether a sealed text is canonical, has the id it says, and carries the signature of the key it names. */
export async function verifySealed(
  kind: SealedKind,
  sealed: Sealed,
): Promise<Result<null, 'bad-id' | 'bad-signature' | 'not-canonical'>> {
  // An encoder would turn a lone surrogate into U+FFFD, so that two texts would have one id.
  if (!sealed.text.isWellFormed() || !isCanonical(sealed.text)) {
    return fail('not-canonical', 'the text is not canonical JSON (RFC 8785)');
  }
  if ((await sha256Hex(utf8(sealed.text))) !== sealed.id) {
    return fail('bad-id', `${sealed.id} is not the SHA-256 of the text`);
  }
  const publicKey = fromBase64(sealed.seal.publicKey);
  const signature = fromBase64(sealed.seal.signature);
  if (publicKey?.length !== 32 || signature?.length !== 64) {
    return fail('bad-signature', 'a key of 32 bytes and a signature of 64 are expected');
  }
  if (!(await verifiedBy(publicKey, utf8(statement(kind, sealed.id)), signature))) {
    return fail('bad-signature', `the signature of ${kind} ${sealed.id} does not verify`);
  }
  return ok(null);
}
