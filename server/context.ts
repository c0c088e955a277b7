import type { Kysely } from 'kysely';
import { diskBlobs } from './blobs/disk.ts';
import type { BlobStore } from './blobs/driver.ts';
import { connect } from './db/connect.ts';
import type { Tables } from './db/tables.ts';
import { deriveKeys, type ServerKeys } from './keys.ts';

/** Everything a route needs, built once and handed down. */
export interface Context {
  /** As the serving role: row-level security shows nothing outside `asTenant`. */
  database: Kysely<Tables>;
  blobs: BlobStore;
  keys: ServerKeys;
  /** As browsers know the server, without a final slash: `http://localhost:4600`. */
  publicOrigin: string;
  now(): Date;
  /** One line for the administrator; never the text of a post, a code or a token. */
  log(line: string): void;
  /** Ends the connections to the database. */
  close(): Promise<void>;
}

/** What a context is made from. `secret` has 32 characters or more, and is the same for every process. */
export interface ContextOptions {
  /** Address of the database as the serving role (`DATABASE_URL`). */
  databaseUrl: string;
  blobDirectory: string;
  secret: string;
  publicOrigin: string;
  now?: () => Date;
  log?: (line: string) => void;
}

/** Builds a context; connections are made when first needed. Throws where the secret is too short. */
export function createContext(options: ContextOptions): Context {
  const database = connect(options.databaseUrl);
  return {
    database,
    blobs: diskBlobs(options.blobDirectory),
    keys: deriveKeys(options.secret),
    publicOrigin: new URL(options.publicOrigin).origin,
    now: options.now ?? (() => new Date()),
    log: options.log ?? ((line) => console.log(line)),
    close: () => database.destroy(),
  };
}
