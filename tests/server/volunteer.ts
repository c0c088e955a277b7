import { randomBytes } from 'node:crypto';
import { type EnrolAnswer, PATHS, type Submission } from '../../lib/api.ts';
import { type Bytes, sha256, sha256Hex, toBase64, toHex, utf8 } from '../../lib/bytes.ts';
import type { EvidenceFile, EvidenceRecord } from '../../lib/evidence/record.ts';
import { seal } from '../../lib/evidence/seal.ts';
import type { Classification } from '../../lib/law/classification.ts';
import { certificateText } from '../../lib/signing/certificate.ts';
import { type SigningKey, signRequest } from '../../lib/signing/sign.ts';
import { sampleClassification, sampleKey, sampleRecord } from '../evidence/sample.ts';
import { newSigningKey } from '../signing/device.ts';
import { PUBLIC_ORIGIN } from './stage.ts';

/** How a request is falsified on its way, or dated; nothing given is an honest one. */
export interface Tampering {
  now?: Date;
  nonce?: string;
  /** The body that is signed, where it is not the one that is sent. */
  signedBody?: Bytes;
  /** The key that signs. */
  key?: SigningKey;
}

/** What came back. */
export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads into it
  body: any;
  headers: Headers;
}

/** A volunteer's browser, over real HTTP. `server` is where it really listens; signatures name the public origin. */
export class Volunteer {
  readonly server: string;
  readonly identity: Awaited<ReturnType<typeof newSigningKey>>;
  readonly sealing: Awaited<ReturnType<typeof sampleKey>>;
  enrolled: EnrolAnswer | null = null;

  constructor(server: string, identity: Volunteer['identity'], sealing: Volunteer['sealing']) {
    this.server = server;
    this.identity = identity;
    this.sealing = sealing;
  }

  async send(method: string, path: string, body?: Bytes, tampering: Tampering = {}): Promise<Answer> {
    const { now = new Date(), nonce = randomBytes(16).toString('base64url') } = tampering;
    const request = { method, url: PUBLIC_ORIGIN + path, body: tampering.signedBody ?? body };
    const headers = await signRequest(request, tampering.key ?? this.identity, now, nonce);
    const response = await fetch(this.server + path, { method, headers, body: body ?? null });
    const text = await response.text();
    return {
      status: response.status,
      body: text === '' ? null : JSON.parse(text),
      headers: response.headers,
    };
  }

  post(path: string, value: unknown, tampering?: Tampering): Promise<Answer> {
    return this.send('POST', path, utf8(JSON.stringify(value)), tampering);
  }

  async enrol(code: string, tampering?: Tampering): Promise<Answer> {
    const charter = { version: '1', acceptedAt: '2026-11-21T09:00:00Z' };
    const request = { code, deviceKey: this.identity.id, charter };
    const answer = await this.post(PATHS.enrol, request, tampering);
    if (answer.status < 300) this.enrolled = answer.body;
    return answer;
  }

  async certify(month = '2026-11', key = this.sealing): Promise<Answer> {
    const publicKey = toBase64(key.publicKey);
    const line = utf8(certificateText(month, publicKey));
    const signature = await crypto.subtle.sign('Ed25519', this.identity.privateKey, line);
    const certificate = toBase64(new Uint8Array(signature));
    return this.post(PATHS.keys, { month, publicKey, certificate });
  }

  async put(bytes: Bytes, tampering?: Tampering): Promise<Answer> {
    return this.send('PUT', PATHS.blob(await sha256Hex(bytes)), bytes, tampering);
  }

  async seal(
    record: EvidenceRecord,
    classification: Partial<Classification> = {},
    key = this.sealing,
  ): Promise<Submission> {
    const sealed = await seal('record', record, key);
    return {
      record: sealed,
      classification: await seal('classification', sampleClassification(sealed.id, classification), key),
      aside: null,
    };
  }
}

/** A new browser, enrolled by this code and with its key of November 2026 certified. */
export async function newVolunteer(server: string, code: string): Promise<Volunteer> {
  const volunteer = new Volunteer(server, await newSigningKey(), await sampleKey());
  const answers = [await volunteer.enrol(code), await volunteer.certify()];
  const refused = answers.find(({ status }) => status >= 300);
  if (refused) throw new Error(`not enrolled: ${JSON.stringify(refused.body)}`);
  return volunteer;
}

/** A made-up picture and its line in a record. */
export async function picture(words: string): Promise<{ bytes: Bytes; file: EvidenceFile }> {
  const bytes = utf8(`picture: ${words}`);
  return {
    bytes,
    file: {
      role: 'picture',
      made: 'pixels',
      mediaType: 'image/png',
      size: bytes.length,
      sha256: toHex(await sha256(bytes)),
      width: 10,
      height: 10,
      take: 0,
      of: null,
      served: null,
    },
  };
}

/** A made-up record that differs from every other, with these files. */
export function record(files: EvidenceFile[] = []): EvidenceRecord {
  const title = `Basile Fauxnom ${randomBytes(6).toString('hex')}`;
  return sampleRecord({ files, page: { address: 'https://ronde.example/@basile/1142', title } });
}
