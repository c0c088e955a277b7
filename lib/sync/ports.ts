import type { KeyRequest, SubmissionAnswer } from '../api.ts';
import type { Aside } from '../cases/aside.ts';
import type { Sealed } from '../evidence/sealed.ts';
import type { Receipt } from '../log/receipt.ts';
import type { Step } from '../outbox/item.ts';
import type { Result } from '../result.ts';

/** A request to the association's server; `body` is a text of JSON or the bytes of a file. */
export interface HttpRequest {
  method: 'HEAD' | 'GET' | 'PUT' | 'POST';
  url: string;
  headers: Record<string, string>;
  body: string | Blob | null;
}

/** What came back: the status and the text, an empty one for HEAD. */
export interface HttpAnswer {
  status: number;
  text: string;
  /** The server's clock as its answer tells it (ISO 8601 UTC), or null where the browser hides it. */
  date: string | null;
}

/** The network. `offline` is every way of getting no answer; it never throws. */
export interface Http {
  send(request: HttpRequest): Promise<Result<HttpAnswer, 'offline'>>;
}

/** What must be sent of one record. */
export interface Outgoing {
  record: Sealed;
  classification: Sealed;
  /** For the moderators alone. */
  aside: Aside | null;
  /** SHA-256 of every file, each once. */
  files: string[];
}

/** The key that sealed a record, as it is registered, and whether it is already. */
export interface Registrable {
  request: KeyRequest;
  registered: boolean;
}

/** What this machine keeps, as far as sending needs it. */
export interface SyncStore {
  outgoing(record: string): Promise<Outgoing | null>;
  file(record: string, sha256: string): Promise<Blob | null>;
  key(publicKey: string): Promise<Registrable | null>;
  setRegistered(publicKey: string, registered: boolean): Promise<void>;
  step(record: string, step: Step): Promise<void>;
  /** Both receipts, proven to stand at those places, and the state « received », in one transaction. */
  received(record: string, answer: SubmissionAnswer, indexes: Indexes): Promise<void>;
}

/** Places in the log. */
export interface Indexes {
  record: number;
  classification: number;
}

/** What asking the server needs from outside. */
export interface ServerPorts {
  /** Address of the association's server, without a slash at the end. */
  server: string;
  http: Http;
  /** Header fields of RFC 9421 for a request; `sha256` is the body's, in hexadecimal. */
  sign(request: { method: string; url: string; sha256: string | null }): Promise<Record<string, string>>;
}

/** Everything that sending one record needs from outside. */
export interface SyncPorts extends ServerPorts {
  store: SyncStore;
  /** The place in the pinned log that a receipt proves, or why it proves none. */
  verifyReceipt(receipt: Receipt): Promise<Result<{ index: number }, string>>;
}
