import { LIMITS, PATHS } from '../api.ts';
import { sha256Hex } from '../bytes.ts';
import type { SendFailure } from '../outbox/verdict.ts';
import { fail, ok, type Result } from '../result.ts';
import type { SyncPorts } from './ports.ts';
import { putBytes } from './put-bytes.ts';
import { putInChunks } from './put-chunks.ts';

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

/** Puts one file of a record; in chunks where it is large, so that a bad connection need not carry it whole. */
export async function putFile(
  ports: SyncPorts,
  record: string,
  hash: string,
): Promise<Result<null, SendFailure>> {
  const blob = await ports.store.file(record, hash);
  if (!blob) return fail('damaged', `the file ${hash} is no longer here`);
  const put = blob.size > LIMITS.chunk ? putInChunks : putBytes;
  const answer = await put(ports, hash, blob);
  if (!answer.ok && answer.code === 'hash-mismatch' && (await hashOf(blob)) !== hash) {
    return fail('damaged', `the file ${hash} is no longer what was sealed`);
  }
  return answer;
}

async function hashOf(blob: Blob): Promise<string> {
  return sha256Hex(new Uint8Array(await blob.arrayBuffer()));
}
