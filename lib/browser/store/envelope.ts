import { type Bytes, utf8 } from '../../bytes.ts';

/**
 * How a payload lies in the database. Today in clear; a cipher will be another member,
 * so that encryption at rest changes no table.
 */
export type Envelope = { cipher: 'none'; bytes: Bytes } | { cipher: 'none'; blob: Blob };

/** Puts a text or a file away. */
export function enclose(payload: string | Blob): Envelope {
  return typeof payload === 'string'
    ? { cipher: 'none', bytes: utf8(payload) }
    : { cipher: 'none', blob: payload };
}

/** The text that was put away. */
export function textOf(envelope: Envelope): string {
  if (!('bytes' in envelope)) throw new Error('This envelope holds a file, not a text.');
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(envelope.bytes);
}

/** The file that was put away. */
export function blobOf(envelope: Envelope): Blob {
  return 'blob' in envelope ? envelope.blob : new Blob([envelope.bytes]);
}
