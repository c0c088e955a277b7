import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { fail, ok, type Result } from '../../lib/result.ts';

/** What was received in a file, durable. */
export interface Received {
  sha256: string;
  /** Bytes. */
  size: number;
}

/** Bytes gathered before they are written: a call of the system for each of a socket's chunks costs more than the bytes. */
const GATHERED = 512 * 1024;

/** Receives bytes into a new file at `path`, hashing them; durable once this resolves. What fails leaves the file to the caller. */
export async function receive(
  source: AsyncIterable<Uint8Array>,
  path: string,
  limit: number,
): Promise<Result<Received, 'too-large' | 'cut-short'>> {
  const handle = await open(path, 'wx', 0o600);
  try {
    const written = await write(source, handle, limit);
    return written ? ok(written) : fail('too-large', `over ${limit} bytes`);
  } catch (error) {
    if (isCut(error)) return fail('cut-short', 'the sender went away');
    throw error;
  } finally {
    await handle.close();
  }
}

/** Writes and hashes as bytes come; what is being written and what is being gathered is all that memory holds. */
async function write(source: AsyncIterable<Uint8Array>, handle: FileHandle, limit: number) {
  const hash = createHash('sha256');
  let [size, parts, held] = [0, [] as Uint8Array[], 0];
  let writing: Promise<unknown> = Promise.resolve();
  try {
    for await (const chunk of source) {
      size += chunk.length;
      if (size > limit) return null;
      parts.push(chunk);
      held += chunk.length;
      if (held >= GATHERED) {
        await writing;
        writing = writeAll(handle, parts);
        // Awaited below; until then a full disk must not pass for an error that nobody handles.
        writing.catch(() => {});
        [parts, held] = [[], 0];
      }
      hash.update(chunk);
    }
  } finally {
    await writing;
  }
  if (held > 0) await writeAll(handle, parts);
  await handle.sync();
  return { sha256: hash.digest('hex'), size };
}

/** `writev` may write less than it was given, on a full disk for one. */
async function writeAll(handle: FileHandle, parts: readonly Uint8Array[]): Promise<void> {
  const whole = parts.reduce((sum, part) => sum + part.length, 0);
  const { bytesWritten } = await handle.writev(parts);
  if (bytesWritten < whole) await handle.writeFile(Buffer.concat(parts).subarray(bytesWritten));
}

function isCut(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ABORT_ERR';
}
