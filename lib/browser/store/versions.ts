import type { Transaction } from 'dexie';

/** One released schema. What waits on a volunteer's machine exists nowhere else: a release is never edited. */
export interface StoreVersion {
  readonly number: number;
  readonly date: string;
  readonly why: string;
  /** Dexie's words: primary key first, then only what is searched. */
  readonly tables: Readonly<Record<string, string>>;
  /** Turns what the version before left; null where rows keep their shape. */
  readonly upgrade: ((transaction: Transaction) => Promise<void>) | null;
}

/** Every schema ever released, oldest first. Change by adding one, with its case in `tests/store/versions.test.ts`. */
export const VERSIONS: readonly StoreVersion[] = Object.freeze([
  Object.freeze({
    number: 1,
    date: '2026-11-23',
    why: 'The first: records, their files, and what must be sent, in tables that one transaction can span.',
    tables: Object.freeze({
      captures: 'id, at',
      drafts: 'id, at',
      files: '[record+sha256], record',
      classifications: 'id, record',
      outbox: 'id, state, nextAt',
      receipts: 'object, record',
      keys: 'name, publicKey',
      settings: 'name',
    }),
    upgrade: null,
  }),
]);
