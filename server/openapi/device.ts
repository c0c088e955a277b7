import {
  enrolSchema,
  keySchema,
  manifestSchema,
  PATHS,
  reclassificationSchema,
  submissionSchema,
} from '../../lib/api.ts';
import type { JsonSchema, Operation } from './operation.ts';

const text: JsonSchema = { type: 'string' };
const receipt: JsonSchema = { $ref: '#/components/schemas/Receipt' };
const object = (properties: Record<string, JsonSchema>): JsonSchema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
});
const submissionAnswer = object({ case: text, record: receipt, classification: receipt });

/** The routes of devices, and the pages anybody may open. */
export const DEVICE_OPERATIONS: readonly Operation[] = [
  {
    method: 'post',
    path: PATHS.enrol,
    summary: 'Enrols a device by the code of an invitation; signed by the key to enrol.',
    who: 'device',
    body: enrolSchema,
    success: {
      status: 201,
      also: 200,
      content: object({ device: text, association: object({ id: text, name: text }), logKey: text }),
    },
    failures: [
      'bad-request',
      'too-large',
      'unknown-invitation',
      'used-invitation',
      'expired-invitation',
      'conflict',
    ],
  },
  {
    method: 'post',
    path: PATHS.keys,
    summary: "Certifies this month's sealing key by the device's identity key.",
    who: 'device',
    body: keySchema,
    success: { status: 201, also: 200, content: object({ month: text }) },
    failures: ['bad-request', 'too-large', 'conflict'],
  },
  {
    method: 'head',
    path: PATHS.blob('{sha256}'),
    summary: "Whether this device's association has a file; renews its lease for 24 hours.",
    who: 'device',
    success: { status: 200, content: 'none' },
    failures: ['not-found'],
  },
  {
    method: 'put',
    path: PATHS.blob('{sha256}'),
    summary: 'Puts a file; it is durable before the answer.',
    who: 'device',
    body: 'bytes',
    success: { status: 201, also: 200, content: object({ sha256: text, size: { type: 'integer' } }) },
    failures: ['bad-request', 'hash-mismatch', 'too-large'],
  },
  {
    method: 'post',
    path: PATHS.manifest('{sha256}'),
    summary: 'Makes one file of chunks put before, in this order; it is durable before the answer.',
    who: 'device',
    body: manifestSchema,
    success: { status: 201, also: 200, content: object({ sha256: text, size: { type: 'integer' } }) },
    failures: ['bad-request', 'missing-blobs', 'hash-mismatch', 'too-large'],
  },
  {
    method: 'post',
    path: PATHS.records,
    summary:
      'Hands over a sealed record and its classification; answers the receipts of the log, the same for ever.',
    who: 'device',
    body: submissionSchema,
    success: { status: 201, also: 200, content: submissionAnswer },
    failures: [
      'bad-request',
      'bad-record',
      'hash-mismatch',
      'unsupported-version',
      'too-large',
      'unknown-key',
      'missing-blobs',
      'conflict',
    ],
  },
  {
    method: 'post',
    path: PATHS.classifications,
    summary: 'Hands over another classification of a record this device sent.',
    who: 'device',
    body: reclassificationSchema,
    success: { status: 201, also: 200, content: object({ case: text, classification: receipt }) },
    failures: [
      'bad-request',
      'bad-record',
      'hash-mismatch',
      'unsupported-version',
      'too-large',
      'unknown-key',
      'not-found',
      'conflict',
    ],
  },
  {
    method: 'get',
    path: PATHS.receipt('{record}'),
    summary: 'Answers again what was answered for a record of this device.',
    who: 'device',
    success: { status: 200, content: submissionAnswer },
    failures: ['not-found'],
  },
  {
    method: 'get',
    path: '/invitation/{code}',
    summary: 'The page of an invitation; 404 and 410 are pages too.',
    who: 'anybody',
    success: { status: 200, content: 'html' },
    failures: [],
  },
  {
    method: 'get',
    path: '/healthz',
    summary: 'Whether the server and its database answer; 503 where they do not.',
    who: 'anybody',
    success: { status: 200, content: object({ status: text }) },
    failures: [],
  },
  {
    method: 'get',
    path: '/openapi.json',
    summary: 'This description.',
    who: 'anybody',
    success: { status: 200, content: { type: 'object' } },
    failures: [],
  },
];
