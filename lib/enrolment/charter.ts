/**
 * The charter a volunteer accepts at enrolment, clause by clause; the words are in `enrol.json` of each locale,
 * under `clause-<name>`. A change of a clause's meaning is a new version: the server keeps which one was accepted.
 */
export const CHARTER = {
  version: '2026-11-23',
  clauses: ['adult', 'identity', 'provocation', 'sharing', 'sent', 'kept', 'reprisals', 'emergency'],
} as const;

/** What was accepted, and when (ISO 8601 UTC). */
export interface AcceptedCharter {
  version: string;
  acceptedAt: string;
}
