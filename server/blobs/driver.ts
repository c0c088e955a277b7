import type { Readable } from 'node:stream';
import type { Result } from '../../lib/result.ts';

/** Bytes that lie on the driver's disk, not yet under their name. */
export interface Staged {
  sha256: string;
  /** Bytes. */
  size: number;
  /** Gives them their name, for good: durable once this resolves. Harmless where the name is taken. */
  keep(association: string): Promise<void>;
  /** Drops them; harmless after `keep`. */
  drop(): Promise<void>;
}

/** Where files lie, each named by its SHA-256 within its association. A disk now, S3 with the same verbs. */
export interface BlobStore {
  /** Streams bytes to the disk, hashing them; more than `limit` of them, or a sender gone, leave nothing behind. */
  stage(source: AsyncIterable<Uint8Array>, limit: number): Promise<Result<Staged, 'too-large' | 'cut-short'>>;
  /** The bytes of a file; the stream fails where it is not there. */
  read(association: string, sha256: string): Readable;
  /** Forgets a file; harmless where it is not there. */
  remove(association: string, sha256: string): Promise<void>;
  /** The SHA-256 of every file of an association, some at a time, in no order. */
  list(association: string): AsyncIterable<string[]>;
  /** Drops what a process that died has left half-received, hours ago. */
  sweep(): Promise<void>;
}
