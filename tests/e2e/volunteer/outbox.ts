import type { Page } from 'puppeteer-core';

/** Everything that the extension holds on this machine, drafts and their files included, as JSON; asked of its popup. */
export async function outboxOf(popup: Page): Promise<Buffer> {
  return Buffer.from(await popup.evaluate(dump));
}

/** Run in a page of the extension. */
async function dump(): Promise<string> {
  const asked = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const readable = async (value: unknown): Promise<unknown> => {
    if (value instanceof Blob) return readable(await value.arrayBuffer());
    if (value instanceof ArrayBuffer) return new Uint8Array(value).toBase64();
    if (ArrayBuffer.isView(value)) return readable(value.buffer);
    if (Array.isArray(value)) return Promise.all(value.map(readable));
    if (typeof value !== 'object' || value === null || value instanceof Date) return value;
    const entries = Object.entries(value).map(async ([name, one]) => [name, await readable(one)] as const);
    return Object.fromEntries(await Promise.all(entries));
  };
  const database = await asked(indexedDB.open('temoin'));
  const tables = [...database.objectStoreNames];
  const rows = await Promise.all(
    tables.map(
      async (table) =>
        [
          table,
          await readable(await asked(database.transaction(table).objectStore(table).getAll())),
        ] as const,
    ),
  );
  database.close();
  return JSON.stringify({ ...Object.fromEntries(rows), local: { ...localStorage } });
}
