import { parseRecord } from '../../lib/evidence/parse.ts';
import type { EvidenceRecord } from '../../lib/evidence/record.ts';
import type { FirefoxPage } from '../../server/demo/firefox/page.ts';

/** Takes the one draft out of the browser's own database, from a page of the extension; null where there is none. */
export async function draftIn(journal: FirefoxPage): Promise<EvidenceRecord | null> {
  const text = await journal.evaluate(takeDraft);
  const parsed = text === null ? null : parseRecord(text);
  return parsed?.ok ? parsed.value : null;
}

/** Run in the page. */
async function takeDraft(): Promise<string | null> {
  const asked = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await asked(indexedDB.open('temoin'));
  const tables = database.transaction(['drafts', 'files'], 'readwrite');
  const drafts: { text: { bytes: Uint8Array<ArrayBuffer> } }[] = await asked(
    tables.objectStore('drafts').getAll(),
  );
  await Promise.all(['drafts', 'files'].map((table) => asked(tables.objectStore(table).clear())));
  database.close();
  const [draft] = drafts;
  return draft ? new TextDecoder().decode(draft.text.bytes) : null;
}
