import type { Invitation } from '../../lib/api.ts';
import type { AcceptedCharter } from '../../lib/enrolment/charter.ts';
import type { Enrolment } from '../../lib/enrolment/enrolment.ts';
import type { SendFailure } from '../../lib/outbox/verdict.ts';
import type { Result } from '../../lib/result.ts';

/** Why this browser could not join; each has its sentence. */
export type JoinFailure =
  | SendFailure
  | 'storage-full'
  | 'storage-refused'
  | 'storage-newer'
  | 'storage-broken'
  | 'other-association';

/** Why no invitation could be read from what was typed; each has its sentence. */
export type LookFailure =
  | 'no-code'
  | 'no-server'
  | 'unsafe-server'
  | 'no-invitation'
  | 'unknown-invitation'
  | 'closed-invitation'
  | 'other-server'
  | 'offline';

/** Joins the association of an invitation. */
export type Join = (
  invitation: Invitation,
  charter: AcceptedCharter,
) => Promise<Result<Enrolment, JoinFailure>>;

/** Finds the invitation behind what was typed. */
export type Look = (typed: string, server: string) => Promise<Result<Invitation, LookFailure>>;
