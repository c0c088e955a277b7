import { PATHS } from '../api.ts';
import { sha256Hex } from '../bytes.ts';
import type { SendFailure } from '../outbox/verdict.ts';
import { fail, ok, type Result } from '../result.ts';
import { readAnswer } from './ask.ts';
import type { SyncPorts } from './ports.ts';

/** Brings one file of a record to the server, unless it is there already (which also keeps it there for a day). */
export async function bringFile(
  ports: SyncPorts,
  record: string,
  hash: string,
): Promise<Result<null, SendFailure>> {
  const url = ports.server + PATHS.blob(hash);
  const headers = await ports.sign({ method: 'HEAD', url, sha256: null });
  const there = await ports.http.send({ method: 'HEAD', url, headers, body: null });
  if (!there.ok) return there;
  // HEAD has no body to say why: whatever is not « there » is said by the answer to PUT.
  return there.value.status === 200 ? ok(null) : putFile(ports, record, hash);
}

/** Puts one file of a record. */
export async function putFile(
  ports: SyncPorts,
  record: string,
  hash: string,
): Promise<Result<null, SendFailure>> {
  const blob = await ports.store.file(record, hash);
  if (!blob) return fail('damaged', `the file ${hash} is no longer here`);
  const url = ports.server + PATHS.blob(hash);
  const signature = await ports.sign({ method: 'PUT', url, sha256: hash });
  const headers = { ...signature, 'Content-Type': 'application/octet-stream' };
  const put = await ports.http.send({ method: 'PUT', url, headers, body: blob });
  if (!put.ok) return put;
  const answer = readAnswer(put.value);
  if (answer.ok) return ok(null);
  if (answer.code === 'hash-mismatch' && (await hashOf(blob)) !== hash) {
    return fail('damaged', `the file ${hash} is no longer what was sealed`);
  }
  return answer;
}

async function hashOf(blob: Blob): Promise<string> {
  return sha256Hex(new Uint8Array(await blob.arrayBuffer()));
}
