import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as v from 'valibot';
import {
  type Invitation,
  keySchema,
  manifestSchema,
  PATHS,
  type SubmissionAnswer,
  submissionSchema,
} from '../../lib/api.ts';
import { sha256Hex, toHex } from '../../lib/bytes.ts';
import { verifySealed } from '../../lib/evidence/verify.ts';
import type { FailureCode } from '../../lib/failure.ts';
import { verifyRequest } from '../../lib/signing/verify.ts';
import { newLog } from './journal-log.ts';

/** A small true server of the wire's contract, in memory: it checks signatures and hashes, and its log proves. */
export interface Association {
  invitation: Invitation;
  invitationPage: string;
  /** Records received, by id, each with how many times it was first accepted: never more than once. */
  records: Map<string, number>;
  blobs: Map<string, Uint8Array>;
  /** `METHOD path` of every request, preflights aside. */
  requests: string[];
  behave: { refuse: FailureCode | null; forge: boolean; cut: boolean; delay: number };
  close(): Promise<void>;
}

const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, HEAD, PUT, POST',
  'Access-Control-Allow-Headers': 'Content-Type, Content-Digest, Signature, Signature-Input',
  'Access-Control-Expose-Headers': 'Date',
};

export async function startAssociation(): Promise<Association> {
  const log = await newLog();
  const answers = new Map<string, SubmissionAnswer>();
  const keys = new Set<string>();
  const it = {
    records: new Map<string, number>(),
    blobs: new Map<string, Uint8Array>(),
    requests: [] as string[],
    behave: { refuse: null as FailureCode | null, forge: false, cut: false, delay: 0 },
  };

  async function submit(body: Uint8Array<ArrayBuffer>): Promise<[number, unknown]> {
    const { record, classification } = v.parse(submissionSchema, JSON.parse(Buffer.from(body).toString()));
    for (const [kind, sealed] of [
      ['record', record],
      ['classification', classification],
    ] as const) {
      const verified = await verifySealed(kind, sealed);
      if (!verified.ok || !keys.has(sealed.seal.publicKey)) return [403, { code: 'unknown-key', detail: '' }];
    }
    const files: { sha256: string }[] = JSON.parse(record.text).files;
    const missing = files.map((file) => file.sha256).filter((hash) => !it.blobs.has(hash));
    if (missing.length > 0) return [409, { code: 'missing-blobs', detail: '', missing }];
    const before = answers.get(record.id);
    if (before) return [200, before];
    const answer = {
      case: crypto.randomUUID(),
      record: await log.append(record.id),
      classification: await log.append(it.behave.forge ? record.id : classification.id),
    };
    it.records.set(record.id, (it.records.get(record.id) ?? 0) + 1);
    answers.set(record.id, answer);
    return [201, answer];
  }

  async function putTogether(hash: string, body: Uint8Array<ArrayBuffer>): Promise<[number, unknown]> {
    const { chunks } = v.parse(manifestSchema, JSON.parse(Buffer.from(body).toString()));
    const missing = chunks.filter((chunk) => !it.blobs.has(chunk));
    if (missing.length > 0) return [409, { code: 'missing-blobs', detail: '', missing }];
    const whole = Uint8Array.from(
      Buffer.concat(chunks.map((chunk) => it.blobs.get(chunk) ?? Buffer.alloc(0))),
    );
    if ((await sha256Hex(whole)) !== hash) return [422, { code: 'hash-mismatch', detail: '' }];
    it.blobs.set(hash, whole);
    return [201, {}];
  }

  async function answer(request: IncomingMessage, body: Uint8Array<ArrayBuffer>): Promise<[number, unknown]> {
    const method = request.method ?? '';
    const path = request.url ?? '';
    if (path.startsWith('/invitation/')) return [path.endsWith(invitation.code) ? 200 : 404, null];
    const header = (name: string) => request.headers[name]?.toString() ?? null;
    const signed = await verifyRequest({ method, url: invitation.server + path, header }, new Date());
    if (!signed.ok) return [401, { code: signed.code, detail: '' }];
    if (signed.value.digest && toHex(signed.value.digest) !== (await sha256Hex(body))) {
      return [422, { code: 'hash-mismatch', detail: '' }];
    }
    if (it.behave.refuse) return [422, { code: it.behave.refuse, detail: '' }];
    if (path === PATHS.enrol) {
      return [201, { device: 'device-1', association: invitation.association, logKey: log.key }];
    }
    if (path === PATHS.keys) {
      keys.add(v.parse(keySchema, JSON.parse(Buffer.from(body).toString())).publicKey);
      return [201, {}];
    }
    if (path === PATHS.records) return submit(body);
    if (path.endsWith('/manifest')) return putTogether(path.split('/').at(-2) ?? '', body);
    const hash = path.split('/').at(-1) ?? '';
    if (method === 'HEAD') return [it.blobs.has(hash) ? 200 : 404, null];
    it.blobs.set(hash, body);
    return [201, {}];
  }

  const server = createServer(async (request, response: ServerResponse) => {
    if (request.method === 'OPTIONS') {
      response.writeHead(204, CORS).end();
      return;
    }
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of request) chunks.push(chunk);
    } catch {
      // A browser killed in the middle of a request: nobody waits for the answer.
      return;
    }
    it.requests.push(`${request.method} ${request.url}`);
    if (it.behave.delay) await new Promise((resolve) => setTimeout(resolve, it.behave.delay));
    if (it.behave.cut) {
      request.socket.destroy();
      return;
    }
    const [status, body] = await answer(request, Uint8Array.from(Buffer.concat(chunks)));
    const page = request.url?.startsWith('/invitation/');
    response.writeHead(status, { ...CORS, 'Content-Type': page ? 'text/html' : 'application/json' });
    response.end(page ? invitationHtml(invitation) : body === null ? '' : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const invitation: Invitation = {
    code: 'ABCD-EFGH-1234',
    association: { id: '6f1c2b3a-0000-4000-8000-000000000001', name: 'Association Essai' },
    server: origin,
    logKey: log.key,
  };
  return {
    ...it,
    invitation,
    invitationPage: `${origin}/invitation/${invitation.code}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function invitationHtml(invitation: Invitation): string {
  const content = JSON.stringify(invitation).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<!doctype html><meta name="temoin-invitation" content="${content}"><title>Invitation</title>`;
}
