import * as v from 'valibot';
import { type Invitation, PATHS } from '../api.ts';
import { toBase64 } from '../bytes.ts';
import type { AcceptedCharter } from '../enrolment/charter.ts';
import type { Enrolment } from '../enrolment/enrolment.ts';
import type { SendFailure } from '../outbox/verdict.ts';
import { fail, ok, type Result } from '../result.ts';
import { postJson } from '../sync/ask.ts';
import { watchedClock } from '../sync/clock.ts';
import type { Http } from '../sync/ports.ts';
import { identityKey } from './keys.ts';
import type { Store } from './store/db.ts';
import { keepEnrolment } from './store/enrolment.ts';
import { type StoreFailure, stored } from './store/failure.ts';
import { requestSigner } from './sync/sign.ts';

/** Why this browser could not join; each has its sentence in `enrol.json` of each locale. */
export type EnrolFailure = SendFailure | StoreFailure | 'other-association';

/** What enrolling needs. */
export interface EnrolPorts {
  db: Store;
  http: Http;
  now: () => Date;
}

const answerSchema = v.object({
  device: v.string(),
  association: v.object({ id: v.string(), name: v.string() }),
  logKey: v.string(),
});

/**
 * Joins the association of an invitation and pins its server and its log. Refused as `other-association` where the
 * answer differs from what the invitation showed the volunteer. Harmless twice: the server knows the device by its key.
 */
export async function enrol(
  invitation: Invitation,
  charter: AcceptedCharter,
  { db, http, now }: EnrolPorts,
): Promise<Result<Enrolment, EnrolFailure>> {
  const identity = await stored(() => identityKey(db));
  if (!identity.ok) return identity;
  const { http: watched, clock } = watchedClock(http, now, null);
  const server = new URL(invitation.server).origin;
  const ports = { server, http: watched, sign: requestSigner(identity.value, clock.now) };
  const deviceKey = toBase64(identity.value.publicKey);
  const answer = await postJson(ports, PATHS.enrol, { code: invitation.code, deviceKey, charter });
  if (!answer.ok) return answer;
  const parsed = v.safeParse(answerSchema, answer.value);
  if (!parsed.success) return fail('bad-answer', 'not an enrolment');
  const { device, association, logKey } = parsed.output;
  if (association.id !== invitation.association.id || logKey !== invitation.logKey) {
    return fail('other-association', `${server} answers for ${association.name}`);
  }
  const enrolment = { server, device, association, logKey, charter, enrolledAt: now().toISOString() };
  const kept = await stored(() => keepEnrolment(db, enrolment, now()));
  return kept.ok ? ok(enrolment) : kept;
}
