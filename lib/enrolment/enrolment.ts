import * as v from 'valibot';

/** What this browser pinned when it joined an association; it trusts no other server and no other log. */
export const enrolmentSchema = v.object({
  /** Origin of the association's server, without a slash at the end. */
  server: v.string(),
  device: v.string(),
  association: v.object({ id: v.string(), name: v.string() }),
  /** Signed-note verifier key. */
  logKey: v.string(),
  charter: v.object({ version: v.string(), acceptedAt: v.string() }),
  /** ISO 8601 UTC. */
  enrolledAt: v.string(),
});

/** An enrolment, as kept. */
export type Enrolment = v.InferOutput<typeof enrolmentSchema>;
