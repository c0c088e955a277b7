import { SIGNED_COMPONENTS } from '../api.ts';
import { type Bytes, sha256, toBase64, utf8 } from '../bytes.ts';
import { type Component, signatureBase, signatureParams } from './base.ts';
import { contentDigest } from './content-digest.ts';
import { LABEL } from './input.ts';

/** A request about to leave; of a body, either its bytes or the SHA-256 already known of them. */
export interface SigningRequest {
  method: string;
  /** The whole address, as the server knows itself. */
  url: string;
  body?: Bytes | undefined;
  bodySha256?: Bytes | undefined;
}

/** The device's identity key: its id is `keyIdOf(its public key)`. */
export interface SigningKey {
  id: string;
  privateKey: CryptoKey;
}

/**
 * The header fields to add to a device's request: `Signature-Input`, `Signature` and, for a body, `Content-Digest`
 * (RFC 9421, RFC 9530). `nonce` is new for every request: 16 to 64 letters, digits, `-`, `_`.
 */
export async function signRequest(
  request: SigningRequest,
  key: SigningKey,
  now: Date,
  nonce: string,
): Promise<Record<string, string>> {
  const digest = request.bodySha256 ?? (request.body && (await sha256(request.body)));
  const values: Record<string, string> = {
    '@method': request.method.toUpperCase(),
    '@target-uri': request.url,
    ...(digest && { 'content-digest': contentDigest(digest) }),
  };
  const names = [...SIGNED_COMPONENTS, ...(digest ? ['content-digest'] : [])];
  const components: Component[] = names.map((name) => ({ name, value: values[name] ?? '' }));
  const created = Math.floor(now.getTime() / 1000);
  const params = signatureParams(names, { created, nonce, keyid: key.id, alg: 'ed25519' });
  const base = utf8(signatureBase(components, params));
  const signature = new Uint8Array(await crypto.subtle.sign('Ed25519', key.privateKey, base));
  return {
    ...(digest && { 'Content-Digest': contentDigest(digest) }),
    'Signature-Input': `${LABEL}=${params}`,
    Signature: `${LABEL}=:${toBase64(signature)}:`,
  };
}
