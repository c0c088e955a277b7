import type { FailureCode } from '../failure.ts';

/** Everything that may stop a sending: what the server answers, and what this machine finds out by itself. */
export type SendFailure =
  | FailureCode
  /** No answer came, or it came too late. */
  | 'offline'
  /** Something answered that is not the association's server (a captive portal, a proxy). */
  | 'bad-answer'
  /** The server answered a receipt that its own log key does not prove. */
  | 'bad-receipt'
  /** This browser belongs to no association yet. */
  | 'not-enrolled'
  /** A file or a key kept on this machine is no longer what was sealed. */
  | 'damaged';

/**
 * What a failure means for its item. `later`: try again soon. `broken`: someone must look, try again rarely.
 * `refused`: trying again cannot help. `blocked`: wait until this browser is enrolled (again).
 */
export type Verdict = 'later' | 'broken' | 'refused' | 'blocked';

const VERDICTS = {
  offline: 'later',
  'bad-answer': 'later',
  internal: 'later',
  'too-many-requests': 'later',
  'stale-request': 'later',
  'replayed-request': 'later',
  'missing-blobs': 'later',
  // The bytes are checked here before they leave: if the server read others, the way there spoilt them.
  'hash-mismatch': 'later',
  // The server forgot the key of the month: it is registered again at the next attempt.
  'unknown-key': 'later',
  conflict: 'later',
  'bad-receipt': 'broken',
  'bad-request': 'broken',
  'bad-signature': 'broken',
  'not-found': 'broken',
  'signed-out': 'broken',
  forbidden: 'broken',
  'unknown-invitation': 'broken',
  'used-invitation': 'broken',
  'expired-invitation': 'broken',
  damaged: 'refused',
  'bad-record': 'refused',
  'unsupported-version': 'refused',
  'too-large': 'refused',
  'not-enrolled': 'blocked',
  'unknown-device': 'blocked',
  'revoked-device': 'blocked',
} as const satisfies Record<SendFailure, Verdict>;

/** The verdict on a failure; a new code without one does not compile. */
export function verdictOn(code: SendFailure): Verdict {
  return VERDICTS[code];
}
