import type { SubmissionAnswer } from '../../lib/api.ts';
import type { Step } from '../../lib/outbox/item.ts';
import { fail, ok } from '../../lib/result.ts';
import type { SyncPorts } from '../../lib/sync/ports.ts';
import { capture } from '../store/scene.ts';
import { TestHttp } from './test-http.ts';

export const SERVER = 'https://association.example';

/** Alice's record of a made-up post, a machine that keeps it in memory, and a network answered by hand. */
export function scene({ registered = true, damaged = false } = {}) {
  const alice = capture();
  const id = alice.record.id;
  const file = alice.files[0]?.entry.sha256 ?? '';
  const http = new TestHttp();
  const steps: Step[] = [];
  const receipts: SubmissionAnswer[] = [];
  const key = { registered };
  const ports: SyncPorts = {
    server: SERVER,
    http,
    store: {
      outgoing: async (record) =>
        record === id
          ? { record: alice.record, classification: alice.classification, aside: null, files: [file] }
          : null,
      file: async () => (damaged ? new Blob(['other bytes']) : (alice.files[0]?.blob ?? null)),
      key: async (publicKey) => ({
        request: { month: '2026-11', publicKey, certificate: `${'B'.repeat(86)}==` },
        registered: key.registered,
      }),
      setRegistered: async (_, now) => {
        key.registered = now;
      },
      step: async (_, step) => {
        steps.push(step);
      },
      received: async (_, answer) => {
        receipts.push(answer);
      },
    },
    sign: async ({ sha256 }) => ({ Signature: `signed ${sha256 ?? 'nothing'}` }),
    verifyReceipt: async (receipt) =>
      receipt.proof.startsWith('true') ? ok({ index: 7 }) : fail('not-included', 'a forged proof'),
  };
  const answer: SubmissionAnswer = {
    case: '0b8f4d0e-5d3c-4c8e-9a63-111111111111',
    record: { object: id, proof: 'true proof' },
    classification: { object: alice.classification.id, proof: 'true proof' },
  };
  return { alice, id, file, http, steps, receipts, key, ports, answer };
}
