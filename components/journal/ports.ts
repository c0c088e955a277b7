import type { Language } from '../../lib/locale/locale.ts';
import type { JournalLine } from '../../lib/outbox/line.ts';
import type { Result } from '../../lib/result.ts';

/** A receipt as the details show it. */
export interface ReceiptLine {
  what: 'record' | 'classification';
  index: number;
  case: string;
  /** ISO 8601 UTC. */
  receivedAt: string;
  /** Milliseconds this machine was behind the server; null where no answer told. */
  clockOffset: number | null;
  /** The proof itself, to be copied. */
  proof: string;
}

/** Why something could not be removed; each has its sentence. */
export type RemoveFailure =
  | 'not-received'
  | 'storage-full'
  | 'storage-refused'
  | 'storage-newer'
  | 'storage-broken';

/** What the journal needs from the browser. */
export interface JournalPorts {
  language: Language;
  now(): Date;
  /** Tells all that is kept, at once and at every change, until the returned function is called. */
  watch(tell: (lines: JournalLine[]) => void, failed: () => void): () => void;
  /** Tells the name of the association this browser belongs to, or null; at once and at every change, likewise. */
  watchAssociation(tell: (name: string | null) => void): () => void;
  /** Opens the page where one joins an association. */
  enrol(): void;
  /** The bytes of a file as an address of this page, or null; `release` forgets it. */
  file(record: string, sha256: string): Promise<string | null>;
  release(address: string): void;
  receipts(record: string): Promise<ReceiptLine[]>;
  /** Tries one record now, or all of them. */
  retry(record: string | null): Promise<void>;
  /** Opens a draft to be finished. */
  finish(draft: string): void;
  remove(record: string): Promise<Result<null, RemoveFailure>>;
  drop(draft: string): Promise<Result<null, RemoveFailure>>;
  copy(text: string): Promise<boolean>;
  /** Name of a category in this language, on the day of the law it was proposed under. */
  category(id: string, lawVersion: string): string;
}
