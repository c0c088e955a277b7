/** Who did it: roles and opaque ids only, for bundles reach the defendant. */
export interface Actor {
  role: 'device' | 'moderator' | 'server';
  /** Opaque id, of this case alone; null for a device (enrolment stays out of bundles). */
  id: string | null;
}

/** What can happen to a case. Kinds are kept for ever: added to, never renamed. */
export type EventBody =
  | { kind: 'received'; record: string; classifications: string[] }
  | { kind: 'reclassified'; classification: string }
  | { kind: 'accepted'; categories: string[]; reason: string }
  | { kind: 'rejected'; reason: string }
  | { kind: 'requalified'; categories: string[]; lawVersion: string; reason: string }
  | { kind: 'exported'; container: 'bagit-1.0'; report: string };

/** One event of a case, canonical JSON once written; its id is the SHA-256 of those bytes. */
export type CaseEvent = EventBody & {
  format: 'temoin/event/v1-draft';
  case: string;
  /** 1 for the first; no gaps. */
  sequence: number;
  /** Id of the event before, null for the first: none can be left out unseen. */
  previous: string | null;
  /** ISO 8601 UTC, server time, milliseconds. */
  at: string;
  actor: Actor;
};

/** The event kinds a moderator may append by hand. */
export type ReviewBody = Extract<EventBody, { kind: 'accepted' | 'rejected' | 'requalified' }>;
