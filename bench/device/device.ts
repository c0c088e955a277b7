/** A volunteer's machine without a browser: the extension's own sending, on ports of Node. */
import { randomBytes } from 'node:crypto';
import { type EnrolAnswer, PATHS } from '../../lib/api.ts';
import { fromHex, toBase64, utf8 } from '../../lib/bytes.ts';
import { seal } from '../../lib/evidence/seal.ts';
import { verifyReceipt } from '../../lib/log/verify-receipt.ts';
import { fail, ok } from '../../lib/result.ts';
import { certificateText } from '../../lib/signing/certificate.ts';
import { signRequest } from '../../lib/signing/sign.ts';
import { postJson } from '../../lib/sync/ask.ts';
import type { Http, SyncPorts } from '../../lib/sync/ports.ts';
import { madeUpCapture } from './made-up.ts';
import { type Kept, memoryStore } from './memory-store.ts';

/** A machine that holds records and sends them. */
export interface Device {
  /** Id of the association it joined. */
  association: string;
  kept: Map<string, Kept>;
  ports: SyncPorts;
  /** Seals one more made-up record with a file of `size` bytes; gives its id. */
  capture(size: number): Promise<string>;
}

async function newKey() {
  const pair = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']);
  const raw = await crypto.subtle.exportKey('raw', pair.publicKey);
  return { privateKey: pair.privateKey, publicKey: new Uint8Array(raw) };
}

const http: Http = {
  async send({ method, url, headers, body }) {
    try {
      const answer = await fetch(url, { method, headers, body, signal: AbortSignal.timeout(10_000) });
      return ok({ status: answer.status, text: await answer.text(), date: answer.headers.get('date') });
    } catch (error) {
      return fail('offline', String(error));
    }
  },
};

/** Enrols a new machine by an invitation's code and gives it a sealing key; throws where the server refuses. */
export async function newDevice(server: string, code: string): Promise<Device> {
  const identity = await newKey();
  const sealing = await newKey();
  const month = new Date().toISOString().slice(0, 7);
  const publicKey = toBase64(sealing.publicKey);
  const line = utf8(certificateText(month, publicKey));
  const certificate = await crypto.subtle.sign('Ed25519', identity.privateKey, line);
  const kept = new Map<string, Kept>();
  const request = { month, publicKey, certificate: toBase64(new Uint8Array(certificate)) };
  const sign: SyncPorts['sign'] = ({ method, url, sha256 }) =>
    signRequest(
      { method, url, bodySha256: (sha256 !== null && fromHex(sha256)) || undefined },
      { id: toBase64(identity.publicKey), privateKey: identity.privateKey },
      new Date(),
      randomBytes(16).toString('base64url'),
    );
  let logKey = '';
  const ports: SyncPorts = {
    server,
    http,
    store: memoryStore(kept, { request, registered: false }),
    sign,
    verifyReceipt: (receipt) => verifyReceipt(receipt, logKey),
  };
  const charter = { version: '1', acceptedAt: new Date().toISOString() };
  const answer = await postJson(ports, PATHS.enrol, {
    code,
    deviceKey: toBase64(identity.publicKey),
    charter,
  });
  if (!answer.ok) throw new Error(`not enrolled: ${answer.code} ${answer.detail}`);
  const enrolment = answer.value as EnrolAnswer;
  logKey = enrolment.logKey;
  return {
    association: enrolment.association.id,
    kept,
    ports,
    capture: (size) => capture(size, kept, sealing),
  };
}

async function capture(size: number, kept: Map<string, Kept>, key: Awaited<ReturnType<typeof newKey>>) {
  const { record, file } = await madeUpCapture(size);
  const sealed = await seal('record', record, key);
  const classification = await seal(
    'classification',
    {
      format: 'temoin/classification/v1-draft',
      record: sealed.id,
      categories: [],
      answers: [],
      heard: [],
      lawVersion: '2026-11-23',
      at: record.time.capturedAt,
    },
    key,
  );
  kept.set(sealed.id, {
    record: sealed,
    classification,
    file: new Blob([file]),
    hash: record.files[0]?.sha256 ?? '',
    answer: null,
  });
  return sealed.id;
}
