/**
 * Every code the server may answer with. Closed: an outbox must tell « later » from « refused » from « broken ».
 * Each has its sentence in `failure.json` of each locale.
 */
export const FAILURE_STATUS = {
  'bad-request': 400,
  'bad-signature': 401,
  'stale-request': 401,
  'replayed-request': 401,
  'unknown-device': 401,
  'revoked-device': 403,
  'unknown-key': 403,
  'unknown-invitation': 404,
  'used-invitation': 410,
  'expired-invitation': 410,
  'hash-mismatch': 422,
  'bad-record': 422,
  'unsupported-version': 422,
  'too-large': 413,
  'missing-blobs': 409,
  conflict: 409,
  'not-found': 404,
  'signed-out': 401,
  forbidden: 403,
  'too-many-requests': 429,
  internal: 500,
} as const;

/** A code of the closed set above. */
export type FailureCode = keyof typeof FAILURE_STATUS;

/** Whether a text is one of the codes. */
export function isFailureCode(text: unknown): text is FailureCode {
  return typeof text === 'string' && Object.hasOwn(FAILURE_STATUS, text);
}
