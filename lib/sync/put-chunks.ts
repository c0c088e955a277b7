import { LIMITS, type Manifest, PATHS } from '../api.ts';
import { sha256Hex } from '../bytes.ts';
import type { SendFailure } from '../outbox/verdict.ts';
import { ok, type Result } from '../result.ts';
import { type Asked, postJson } from './ask.ts';
import type { ServerPorts } from './ports.ts';
import { putBytes } from './put-bytes.ts';

interface Chunk {
  sha256: string;
  bytes: Blob;
}

/**
 * Puts a large file in chunks: says which there are, gives those the server lacks, has them put together. Begun again
 * after a cut, only what did not arrive is given.
 */
export async function putInChunks(
  ports: ServerPorts,
  hash: string,
  file: Blob,
): Promise<Result<null, SendFailure>> {
  const chunks = await chunksOf(file);
  const manifest: Manifest = { chunks: chunks.map(({ sha256 }) => sha256) };
  const ask = (): Promise<Asked> => postJson(ports, PATHS.manifest(hash), manifest);
  const first = await ask();
  if (first.ok) return ok(null);
  if (first.code !== 'missing-blobs') return first;
  const missing = new Set(first.missing);
  for (const { sha256, bytes } of chunks) {
    if (!missing.delete(sha256)) continue;
    const put = await putBytes(ports, sha256, bytes);
    if (!put.ok) return put;
  }
  const again = await ask();
  return again.ok ? ok(null) : again;
}

async function chunksOf(file: Blob): Promise<Chunk[]> {
  const chunks: Chunk[] = [];
  for (let at = 0; at < file.size; at += LIMITS.chunk) {
    const bytes = file.slice(at, at + LIMITS.chunk);
    chunks.push({ bytes, sha256: await sha256Hex(new Uint8Array(await bytes.arrayBuffer())) });
  }
  return chunks;
}
