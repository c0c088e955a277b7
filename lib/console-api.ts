/** The contract between the moderators' console and the server. All paths need a session, except sign-in. */
import * as v from 'valibot';
import type { FailureAnswer } from './api.ts';
import type { Aside } from './cases/aside.ts';
import type { CaseEvent } from './cases/event.ts';
import type { CaseState } from './cases/state.ts';
import type { EvidenceRecord } from './evidence/record.ts';
import type { Sealed } from './evidence/sealed.ts';
import type { Classification } from './law/classification.ts';
import type { Receipt } from './log/receipt.ts';
import type { PlatformId } from './platforms/reading.ts';

/** Paths of the console's routes. Writing ones are refused unless `Origin` is the console's own. */
export const CONSOLE_PATHS = {
  me: '/console/api/me',
  link: '/console/api/session/link',
  session: '/console/api/session',
  sessionOptions: '/console/api/session/options',
  passkeys: '/console/api/passkeys',
  passkeyOptions: '/console/api/passkeys/options',
  cases: '/console/api/cases',
  case: (id: string) => `/console/api/cases/${id}`,
  events: (id: string) => `/console/api/cases/${id}/events`,
  file: (id: string, sha256: string) => `/console/api/cases/${id}/files/${sha256}`,
  bundle: (id: string) => `/console/api/cases/${id}/bundle`,
  invitations: '/console/api/invitations',
} as const;

/** `GET me` */
export interface Me {
  moderator: { id: string; name: string };
  association: { id: string; name: string };
  passkeys: number;
}

/** One line of the queue. */
export interface CaseRow {
  id: string;
  review: CaseState['review'];
  platform: PlatformId;
  author: string | null;
  /** First 140 characters of the text. */
  excerpt: string;
  categories: string[];
  publishedAt: string | null;
  receivedAt: string;
  /** Picture to show blurred; null where there is none. */
  picture: string | null;
}

/** `GET cases?review=&platform=&text=&after=&limit=`: oldest first, `next` continues, null at the end. */
export interface CasePage {
  cases: CaseRow[];
  next: string | null;
  counts: Record<CaseState['review'], number>;
}

/** One proof in words: what was checked, by the server, at reading time. */
export interface ProofCheck {
  what: 'record' | 'classification' | 'event';
  object: string;
  seal: 'valid' | 'invalid' | 'none';
  receipt: 'valid' | 'invalid' | 'none';
  index: number | null;
}

/** `GET cases/{id}` */
export interface CaseView {
  id: string;
  state: CaseState;
  records: { sealed: Sealed; record: EvidenceRecord; receipt: Receipt; receivedAt: string }[];
  classifications: { sealed: Sealed; classification: Classification; receipt: Receipt }[];
  /** What volunteers confided to the moderators alone; in no export. */
  asides: (Aside & { record: string })[];
  events: { id: string; event: CaseEvent; receipt: Receipt }[];
  proofs: ProofCheck[];
  /** Names of the moderators who acted, by their opaque id; for the association's eyes, never in a bundle. */
  names: Record<string, string>;
}

/** An event is canonical JSON for ever, and PostgreSQL stores it: neither takes a lone surrogate or U+0000. */
const keepable = v.check((text: string) => text.isWellFormed() && !text.includes('\0'));
const reason = v.pipe(v.string(), v.trim(), v.minLength(3), v.maxLength(2000), keepable);
const lawVersion = v.pipe(v.string(), v.minLength(1), v.maxLength(100), keepable);
const categories = v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z0-9-]{3,80}$/))), v.maxLength(20));

/** `POST cases/{id}/events`: `after` is the last sequence the moderator saw; older than the truth → 409 `conflict`. */
export const reviewSchema = v.strictObject({
  after: v.pipe(v.number(), v.integer(), v.minValue(1)),
  body: v.variant('kind', [
    v.strictObject({ kind: v.literal('accepted'), categories, reason }),
    v.strictObject({ kind: v.literal('rejected'), reason }),
    v.strictObject({ kind: v.literal('requalified'), categories, lawVersion, reason }),
  ]),
});
/** A decision, and what of the case its author had seen. */
export type ReviewRequest = v.InferOutput<typeof reviewSchema>;

/** 409 to a review: what happened since `after`, and who did it. */
export interface ConflictAnswer extends FailureAnswer {
  code: 'conflict';
  since: CaseEvent[];
  names: Record<string, string>;
}

/** `POST session/link`: the token of the fragment of a one-time link, once. */
export const linkSchema = v.strictObject({ token: v.pipe(v.string(), v.minLength(16), v.maxLength(128)) });

/** One line of `GET invitations`, newest first; the code is shown once, when it is made, and never again. */
export interface InvitationLine {
  createdAt: string;
  expiresAt: string;
  usedAt: string | null;
}

/** `GET invitations` */
export interface InvitationList {
  invitations: InvitationLine[];
}

/** `POST invitations` → a page for one volunteer. */
export interface InvitationAnswer {
  code: string;
  address: string;
  expiresAt: string;
}
