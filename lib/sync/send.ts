import { PATHS, type SubmissionAnswer } from '../api.ts';
import type { SendFailure } from '../outbox/verdict.ts';
import { fail, ok, type Result } from '../result.ts';
import { parseSubmissionAnswer } from './answer.ts';
import { type Asked, postJson } from './ask.ts';
import type { Outgoing, SyncPorts } from './ports.ts';
import { prove } from './prove.ts';
import { bringFile, putFile } from './put-file.ts';
import { registerKey } from './register-key.ts';

/**
 * Sends one record: its key, the files the server lacks, the record with its classification, then believes nothing
 * but two proven receipts. May be killed anywhere and begun again, and sending twice is harmless: every step asks
 * before it gives, and the server answers the same receipts for ever.
 */
export async function sendOne(id: string, ports: SyncPorts): Promise<Result<SubmissionAnswer, SendFailure>> {
  const outgoing = await ports.store.outgoing(id);
  if (!outgoing) return fail('damaged', `the record ${id} is no longer here`);
  await ports.store.step(id, { at: 'key' });
  const key = await registerKey(ports, outgoing.record.seal.publicKey);
  if (!key.ok) return key;
  const files = await bringFiles(id, outgoing.files, ports);
  if (!files.ok) return files;
  await ports.store.step(id, { at: 'record' });
  const posted = await submit(outgoing, ports);
  if (!posted.ok) return posted;
  await ports.store.step(id, { at: 'receipt' });
  return believe(outgoing, posted.value, ports);
}

async function bringFiles(
  id: string,
  files: readonly string[],
  ports: SyncPorts,
): Promise<Result<null, SendFailure>> {
  for (const [sent, hash] of files.entries()) {
    await ports.store.step(id, { at: 'files', sent, of: files.length });
    const brought = await bringFile(ports, id, hash);
    if (!brought.ok) return brought;
  }
  return ok(null);
}

async function submit(outgoing: Outgoing, ports: SyncPorts): Promise<Asked> {
  const { record, classification, aside } = outgoing;
  const submission = { record, classification, aside };
  const first = await postJson(ports, PATHS.records, submission);
  if (first.ok) return first;
  // The server may forget: what it says it lacks is given once more, what it no longer knows is registered anew.
  if (first.code === 'unknown-key') await ports.store.setRegistered(record.seal.publicKey, false);
  if (first.code !== 'missing-blobs') return first;
  for (const hash of outgoing.files.filter((file) => first.missing?.includes(file))) {
    const put = await putFile(ports, record.id, hash);
    if (!put.ok) return put;
  }
  return postJson(ports, PATHS.records, submission);
}

async function believe(
  outgoing: Outgoing,
  posted: unknown,
  ports: SyncPorts,
): Promise<Result<SubmissionAnswer, SendFailure>> {
  const answer = parseSubmissionAnswer(posted);
  if (!answer) return fail('bad-answer', 'no receipts in the answer');
  const proven = await prove(ports, outgoing, answer);
  if (!proven.ok) return proven;
  await ports.store.received(outgoing.record.id, answer, proven.value);
  return ok(answer);
}
