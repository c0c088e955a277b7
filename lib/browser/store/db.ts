import Dexie, { type Table } from 'dexie';
import type { OutboxItem } from '../../outbox/item.ts';
import type {
  CaptureRow,
  ClassificationRow,
  DraftRow,
  FileRow,
  KeyRow,
  ReceiptRow,
  SettingRow,
} from './rows.ts';
import { type StoreVersion, VERSIONS } from './versions.ts';

/** What this machine keeps. */
export type Store = Dexie & {
  captures: Table<CaptureRow, string>;
  drafts: Table<DraftRow, string>;
  files: Table<FileRow, [string, string]>;
  classifications: Table<ClassificationRow, string>;
  outbox: Table<OutboxItem, string>;
  receipts: Table<ReceiptRow, string>;
  keys: Table<KeyRow, string>;
  settings: Table<SettingRow, string>;
};

/**
 * Opens the store lazily at first use. Every transaction is strict: Chromium's relaxed default answers
 * before the bytes are on the disk, and « Relevé enregistré » would then be untrue.
 */
export function openStore(name = 'temoin', versions: readonly StoreVersion[] = VERSIONS): Store {
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' });
  for (const { number, tables, upgrade } of versions) {
    const version = db.version(number).stores({ ...tables });
    if (upgrade) version.upgrade(upgrade);
  }
  return db as Store;
}
