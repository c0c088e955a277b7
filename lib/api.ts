/**
 * The contract between extension and server: paths, bodies, answers, limits.
 * The server parses what arrives with these very schemas, the extension sends these very shapes.
 */
import * as v from 'valibot';
import { asideSchema } from './cases/aside.ts';
import type { FailureCode } from './failure.ts';
import type { Receipt } from './log/receipt.ts';

/** Paths of the device routes; every request to them carries an RFC 9421 signature by the device's identity key. */
export const PATHS = {
  enrol: '/api/enrol',
  keys: '/api/keys',
  blob: (sha256: string) => `/api/blobs/${sha256}`,
  manifest: (sha256: string) => `/api/blobs/${sha256}/manifest`,
  records: '/api/records',
  classifications: '/api/classifications',
  receipt: (record: string) => `/api/receipts/${record}`,
} as const;

/** Limits, in bytes unless said otherwise. */
export const LIMITS = {
  blob: 64 * 1024 * 1024,
  /** A larger file is put in chunks of this size, so that a cut connection loses one of them and no more. */
  chunk: 1024 * 1024,
  record: 256 * 1024,
  classification: 32 * 1024,
  filesPerRecord: 40,
  /** Seconds a signature stays believable either side of the server's clock. */
  signatureWindow: 300,
} as const;

/** RFC 9421 components that every device request signs, in this order; a body adds `content-digest` (RFC 9530, sha-256). */
export const SIGNED_COMPONENTS = ['@method', '@target-uri'] as const;

const base64Key = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{43}=$/, 'a raw 32-byte key in base64'));
const base64Signature = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{86}==$/, 'a 64-byte signature in base64'));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, '64 lower-case hexadecimal digits'));
const month = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month as 2026-11'));

function isDate(text: string): boolean {
  return !Number.isNaN(Date.parse(text));
}

/** A sealed text as it travels: the canonical text itself, so that the server keeps the very bytes. */
export const sealedSchema = v.strictObject({
  id: sha256,
  text: v.pipe(v.string(), v.maxLength(LIMITS.record)),
  seal: v.strictObject({ publicKey: base64Key, signature: base64Signature }),
});

/** `POST /api/enrol`: the invitation's code, this device's identity key, the charter as accepted. */
export const enrolSchema = v.strictObject({
  code: v.pipe(v.string(), v.minLength(8), v.maxLength(64)),
  deviceKey: base64Key,
  charter: v.strictObject({
    version: v.pipe(v.string(), v.regex(/^[\w.-]{1,40}$/)),
    acceptedAt: v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/), v.check(isDate)),
  }),
});
/** What a device sends to be enrolled. */
export type EnrolRequest = v.InferOutput<typeof enrolSchema>;

/** What a device pins at enrolment. `logKey` is a signed-note verifier key (`name+hash+base64`). */
export interface EnrolAnswer {
  device: string;
  association: { id: string; name: string };
  logKey: string;
}

/**
 * `POST /api/keys`: this month's sealing key, certified by the identity key over
 * `temoin/key/v1 <month> ed25519:<base64 raw key>\n`, for the association alone to know.
 */
export const keySchema = v.strictObject({ month, publicKey: base64Key, certificate: base64Signature });
/** What a device sends to have its key of the month known. */
export type KeyRequest = v.InferOutput<typeof keySchema>;

/**
 * `POST /api/blobs/{sha256}/manifest`: the chunks of a file in their order, each a blob put before. 409 with the hashes
 * that are lacking; then the file itself is a blob like any other.
 */
export const manifestSchema = v.strictObject({
  chunks: v.pipe(v.array(sha256), v.minLength(1), v.maxLength(LIMITS.blob / LIMITS.chunk)),
});
export type Manifest = v.InferOutput<typeof manifestSchema>;

/** `POST /api/records`: a record and its first classification; the blobs it names must have been put before. */
export const submissionSchema = v.strictObject({
  record: sealedSchema,
  classification: sealedSchema,
  aside: v.optional(v.nullable(asideSchema), null),
});
/** A record and its first classification, sealed. */
export type Submission = v.InferOutput<typeof submissionSchema>;

/** `POST /api/classifications`: another classification of a record already received. */
export const reclassificationSchema = v.strictObject({ classification: sealedSchema });

/** 201 the first time, 200 again: the same receipts for the same record, for ever. */
export interface SubmissionAnswer {
  case: string;
  record: Receipt;
  classification: Receipt;
}

/** Any answer that is not a success; `missing` names the hashes a record lacks (`missing-blobs`). */
export interface FailureAnswer {
  code: FailureCode;
  detail: string;
  missing?: string[];
}

/** What an invitation page says of itself, in `<meta name="temoin-invitation" content="<JSON>">`; believed on its own origin only. */
export const invitationSchema = v.strictObject({
  code: v.pipe(v.string(), v.minLength(8), v.maxLength(64)),
  association: v.strictObject({ id: v.pipe(v.string(), v.uuid()), name: v.string() }),
  server: v.pipe(v.string(), v.url()),
  logKey: v.string(),
});
/** What an invitation page says of itself, read. */
export type Invitation = v.InferOutput<typeof invitationSchema>;
