import { PATHS } from '../api.ts';
import type { SendFailure } from '../outbox/verdict.ts';
import { ok, type Result } from '../result.ts';
import { readAnswer } from './ask.ts';
import type { ServerPorts } from './ports.ts';

/** Puts bytes under their SHA-256 in one request. */
export async function putBytes(
  ports: ServerPorts,
  sha256: string,
  bytes: Blob,
): Promise<Result<null, SendFailure>> {
  const url = ports.server + PATHS.blob(sha256);
  const signature = await ports.sign({ method: 'PUT', url, sha256 });
  const headers = { ...signature, 'Content-Type': 'application/octet-stream' };
  const put = await ports.http.send({ method: 'PUT', url, headers, body: bytes });
  if (!put.ok) return put;
  const answer = readAnswer(put.value);
  return answer.ok ? ok(null) : answer;
}
