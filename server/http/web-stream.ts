import type { Readable } from 'node:stream';
import { ReadableStream } from 'node:stream/web';

/**
 * The body of an answer, from a stream of Node's. Whoever leaves in the middle ends it: `Readable.toWeb` would go on
 * putting bytes in a body that is closed (Node 24), and throw where nobody catches, which ends the process.
 */
export function webStream(stream: Readable): globalThis.ReadableStream<Uint8Array> {
  return ReadableStream.from(stream) as globalThis.ReadableStream<Uint8Array>;
}
