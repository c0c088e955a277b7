import type { Answers } from '../../capture/popup-state.ts';
import type { Seal } from '../../evidence/sealed.ts';
import type { Receipt } from '../../log/receipt.ts';
import type { Envelope } from './envelope.ts';

/** A sealed text put away: the text in an envelope, its id and its seal in clear. */
export interface SealedRow {
  id: string;
  text: Envelope;
  seal: Seal;
}

/** A draft that waits to be classified; `at` is ISO 8601 UTC, when it was kept; `answers` those given before the picture. */
export type DraftRow = SealedRow & { at: string; answers: Answers };

/** A record kept; `aside` is JSON of what is for the moderators alone, null where nothing was confided. */
export type CaptureRow = SealedRow & { at: string; aside: Envelope | null };

/** A classification of a record. */
export type ClassificationRow = SealedRow & { record: string; at: string };

/** The bytes of one file of one record. */
export interface FileRow {
  record: string;
  sha256: string;
  payload: Envelope;
}

/** A verified receipt for a record or its classification; kept even after the record has left this machine. */
export interface ReceiptRow {
  object: string;
  record: string;
  receipt: Receipt;
  /** Place in the association's log. */
  index: number;
  case: string;
  receivedAt: string;
  /** Milliseconds this machine's clock was behind the server's that day, as its answer told; absent in older rows. */
  clockOffset?: number | null;
}

/** A key pair whose private half no script can read out; `name` is `identity` or `sealing/<month>`. */
export interface KeyRow {
  name: string;
  privateKey: CryptoKey;
  /** Raw, base64. */
  publicKey: string;
  /** For a sealing key: its month, the identity key's certificate, the device id it is registered under. */
  month: string | null;
  certificate: string | null;
  registeredAs: string | null;
}

/** One setting; each reader checks the shape of its own. */
export interface SettingRow {
  name: string;
  value: unknown;
}
