import { hkdfSync } from 'node:crypto';

/** Keys of 32 bytes, each for one use, all derived from the server's one secret. */
export interface ServerKeys {
  /** Vouches for the tenant setting; the database holds it padded, where the serving role cannot read it. */
  tenant: Buffer;
  /** Encrypts the private keys of the associations' logs. */
  logs: Buffer;
  /** Hashes invitation codes, links and session tokens, so that a stolen table opens nothing. */
  tokens: Buffer;
}

/** Derives the keys (HKDF-SHA-256, RFC 5869). Throws where the secret is under 32 characters. */
export function deriveKeys(secret: string): ServerKeys {
  if (secret.length < 32) throw new Error('the server secret needs 32 characters at least');
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', secret, 'temoin', use, 32));
  return { tenant: derive('tenant'), logs: derive('logs'), tokens: derive('tokens') };
}
