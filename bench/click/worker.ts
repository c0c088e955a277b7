/* Functions that run inside the extension's own service worker: they are sent there as they stand, and import nothing. */

/** The bench's own notes in the worker; the product knows nothing of them. */
export interface Notes {
  /** First thing the product does with a press: it asks the browser to inject its script. */
  asked: number;
  /** The transaction that wrote the draft, with strict durability, has completed. */
  kept: number;
  steps: [string, number][];
}

declare global {
  var benchNotes: Notes | undefined;
}

/** Begins a round: notes the instants of the next press, by watching the browser's own functions as they are called. */
export function watch(): void {
  const known = globalThis.benchNotes;
  if (known) {
    Object.assign(known, { asked: 0, kept: 0, steps: [] });
    return;
  }
  const notes: Notes = { asked: 0, kept: 0, steps: [] };
  globalThis.benchNotes = notes;
  type Calls = Record<string, (...given: unknown[]) => unknown>;
  const spaces = ['chrome', 'browser'].map(
    (name) => Reflect.get(globalThis, name) as Record<string, Calls> | undefined,
  );
  const spy = (space: string, name: string, called: (at: number, answer: unknown) => void) => {
    for (const calls of new Set(spaces.map((one) => one?.[space]))) {
      const real = calls?.[name];
      if (!calls || !real) continue;
      calls[name] = (...given) => {
        const at = performance.now();
        const answer = real.apply(calls, given);
        called(at, answer);
        return answer;
      };
    }
  };
  spy('scripting', 'executeScript', (at) => {
    notes.asked ||= at;
  });
  spy('tabs', 'captureVisibleTab', (at, answer) => {
    notes.steps.push(['picture asked', at]);
    void Promise.resolve(answer).then(() => notes.steps.push(['pictured', performance.now()]));
  });
  // Dexie holds on to the database's own `transaction`: what it writes is seen where it is put.
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (...given) {
    if (this.name === 'drafts' && !notes.kept) {
      notes.steps.push(['draft written', performance.now()]);
      this.transaction.addEventListener('complete', () => {
        notes.kept ||= performance.now();
      });
    }
    return put.apply(this, given);
  };
}

/** What was noted since `watch`. */
export function notes(): Notes | undefined {
  return globalThis.benchNotes;
}

/** The floor: one picture of the view in front, its bytes written to IndexedDB with strict durability; milliseconds. */
export async function pictureAndWrite(): Promise<{ picture: number; all: number; bytes: number }> {
  type Tabs = { captureVisibleTab(window: undefined, how: { format: 'png' }): Promise<string> };
  const { tabs } = Reflect.get(globalThis, 'chrome') as { tabs: Tabs };
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('bench-floor', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('pictures', { autoIncrement: true });
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const start = performance.now();
  const address = await tabs.captureVisibleTab(undefined, { format: 'png' });
  const picture = performance.now() - start;
  const bytes = await (await fetch(address)).blob();
  await new Promise<void>((resolve, reject) => {
    const writing = db.transaction('pictures', 'readwrite', { durability: 'strict' });
    writing.objectStore('pictures').put(bytes);
    writing.oncomplete = () => resolve();
    writing.onerror = () => reject(writing.error);
  });
  const all = performance.now() - start;
  db.close();
  return { picture, all, bytes: bytes.size };
}
