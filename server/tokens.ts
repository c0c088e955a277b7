import { createHmac, randomBytes } from 'node:crypto';
import type { ServerKeys } from './keys.ts';

/** What a token opens: a hash made for one use is worth nothing for another. */
export type TokenUse = 'invitation' | 'link' | 'session' | 'challenge' | 'actor';

/** 32 random bytes in base64url: nothing to guess. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token: an HMAC under the server's secret, so that a stolen table neither opens nor tells anything. */
export function tokenHash(keys: ServerKeys, use: TokenUse, token: string): Buffer {
  return createHmac('sha256', keys.tokens).update(`${use}\n${token}`).digest();
}
