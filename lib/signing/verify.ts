import { LIMITS, SIGNED_COMPONENTS } from '../api.ts';
import { type Bytes, fromBase64, utf8 } from '../bytes.ts';
import { verifiedBy } from '../evidence/public-key.ts';
import { fail, ok, type Result } from '../result.ts';
import { signatureBase } from './base.ts';
import { digestOf } from './content-digest.ts';
import { parseSignatureInput, type SignatureInput } from './input.ts';
import { publicKeyOf } from './key-id.ts';

/** A request as it arrived; `url` is the address under the server's public origin. */
export interface ArrivedRequest {
  method: string;
  url: string;
  /** The value of a header field, null where absent. */
  header(name: string): string | null;
}

/** Who signed, and what they signed. The body is still to be compared with `digest`. */
export interface SignedRequest {
  keyId: string;
  nonce: string;
  /** SHA-256 the body must have; null where no body was signed. */
  digest: Bytes | null;
  /** From this instant on the signature is stale by itself, and its nonce may be forgotten. */
  expires: Date;
}

type Verified = Result<SignedRequest, 'bad-signature' | 'stale-request'>;

interface Claims {
  created: number;
  nonce: string;
  keyid: string;
}

function claimsOf({ parameters }: SignatureInput): Claims | null {
  const { created, nonce, keyid, alg, ...others } = parameters;
  if (typeof created !== 'number' || typeof nonce !== 'string' || typeof keyid !== 'string') return null;
  if (alg !== 'ed25519' || Object.keys(others).length > 0) return null;
  return /^[A-Za-z0-9_-]{16,64}$/.test(nonce) ? { created, nonce, keyid } : null;
}

function covers(input: SignatureInput, method: string): boolean {
  const body = method === 'POST' || method === 'PUT' ? ['content-digest'] : [];
  return input.components.join(' ') === [...SIGNED_COMPONENTS, ...body].join(' ');
}

async function signedBy(publicKey: Bytes, field: string, base: string): Promise<boolean> {
  const match = /^sig1=:([A-Za-z0-9+/]{86}==):$/.exec(field);
  const signature = match?.[1] ? fromBase64(match[1]) : null;
  return signature !== null && verifiedBy(publicKey, utf8(base), signature);
}

/**
 * Checks a device's request (RFC 9421 § 3.2) in our closed profile: exactly the components of `SIGNED_COMPONENTS`,
 * the body's digest where there is one, Ed25519, and a time within `LIMITS.signatureWindow` of `now`.
 * Whether the key is known and the nonce new is for the caller.
 */
export async function verifyRequest(request: ArrivedRequest, now: Date): Promise<Verified> {
  const input = parseSignatureInput(request.header('signature-input') ?? '');
  const claims = input && claimsOf(input);
  if (!input || !claims || !covers(input, request.method))
    return fail('bad-signature', 'not our signature profile');
  const publicKey = publicKeyOf(claims.keyid);
  if (!publicKey) return fail('bad-signature', 'the key id is not a key');
  const digestField = request.header('content-digest') ?? '';
  const digest = input.components.includes('content-digest') ? digestOf(digestField) : null;
  if (input.components.includes('content-digest') && !digest)
    return fail('bad-signature', 'no SHA-256 digest');
  const values: Record<string, string> = {
    '@method': request.method,
    '@target-uri': request.url,
    'content-digest': digestField,
  };
  const components = input.components.map((name) => ({ name, value: values[name] ?? '' }));
  const base = signatureBase(components, input.params);
  if (!(await signedBy(publicKey, request.header('signature') ?? '', base))) return fail('bad-signature');
  const age = now.getTime() / 1000 - claims.created;
  if (Math.abs(age) > LIMITS.signatureWindow) return fail('stale-request', `signed ${Math.round(age)} s ago`);
  const expires = new Date((claims.created + LIMITS.signatureWindow + 1) * 1000);
  return ok({ keyId: claims.keyid, nonce: claims.nonce, digest, expires });
}
