/* Functions that run inside the extension's own service worker: they are sent there as they stand, and import nothing. */

/** The bench's own notes in the worker; the product knows nothing of them, and has no marks of its own. */
export interface Notes {
  /** The press: the product asks the browser to inject its script, or the popup says « Non ». */
  asked: number;
  /** The transaction that wrote the draft, with strict durability, has completed. */
  kept: number;
  /** When each thing came, in the worker's own milliseconds. */
  steps: [string, number][];
  /** What the page told last: how long its own parts took, and what is painted over in the picture. */
  told: { milliseconds: Record<string, number | null>; masks: unknown } | null;
  files: Blob[];
}

declare global {
  var benchNotes: Notes | undefined;
}

/** Begins a round: notes the instants of the next press, by watching the browser's own functions as they are called. */
export function watch(): void {
  const known = globalThis.benchNotes;
  const none = { asked: 0, kept: 0, steps: [], told: null, files: [] };
  if (known) {
    Object.assign(known, none);
    return;
  }
  const notes: Notes = none;
  globalThis.benchNotes = notes;
  const step = (name: string) => notes.steps.push([name, performance.now()]);
  type Calls = Record<string, (...given: unknown[]) => unknown>;
  const spaces = ['chrome', 'browser'].map(
    (name) => Reflect.get(globalThis, name) as Record<string, Calls> | undefined,
  );
  const spy = (space: string, name: string, called: (answer: unknown) => void) => {
    for (const calls of new Set(spaces.map((one) => one?.[space]))) {
      const real = calls?.[name];
      if (!calls || !real) continue;
      calls[name] = (...given) => {
        const at = performance.now();
        const answer = real.apply(calls, given);
        if (name === 'executeScript') notes.asked ||= at;
        called(answer);
        return answer;
      };
    }
  };
  spy('scripting', 'executeScript', () => {});
  spy('tabs', 'captureVisibleTab', (answer) => {
    step('picture asked');
    void Promise.resolve(answer).then(() => step('pictured'));
  });
  type Message = { call?: string; data?: { taken?: Record<string, unknown> } };
  const events = spaces[0]?.['runtime'] as unknown as {
    onMessage: { addListener(heard: (message: Message) => void): void };
  };
  events.onMessage.addListener(({ call = '', data }) => {
    step(`heard ${call}`);
    // Human time is left out: after questions, the press is the « Non ».
    if (call === 'answer') notes.asked = performance.now();
    const taken = data?.taken;
    if (taken)
      notes.told = {
        milliseconds: taken['milliseconds'] as Record<string, number | null>,
        masks: (taken['photograph'] as { masks?: unknown } | null)?.masks ?? [],
      };
  });
  // However the picture was made, its bytes are hashed once they are there.
  const digest = crypto.subtle.digest.bind(crypto.subtle);
  crypto.subtle.digest = (algorithm, data) => {
    const bytes = ArrayBuffer.isView(data)
      ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
      : new Uint8Array(data);
    if (bytes[0] === 0x89 && bytes[1] === 0x50) step('encoded');
    return digest(algorithm, data);
  };
  // Dexie holds on to the database's own `transaction`: what it writes is seen where it is put.
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (...given) {
    const [value] = given as [{ payload?: { blob?: Blob } }];
    if (this.name === 'files' && value.payload?.blob) notes.files.push(value.payload.blob);
    if (this.name === 'files') step('file written');
    if (this.name === 'drafts' && !notes.kept) {
      step('draft written');
      this.transaction.addEventListener('complete', () => {
        notes.kept ||= performance.now();
      });
    }
    return put.apply(this, given);
  };
}

/** What was noted since `watch`, the files aside. */
export function notes(): Omit<Notes, 'files'> | undefined {
  const { files: _files, ...rest } = globalThis.benchNotes ?? { files: [] };
  return 'asked' in rest ? (rest as Omit<Notes, 'files'>) : undefined;
}

/** The files of the draft just written: their types and sizes, and the picture's bytes as base64 where they are asked for. */
export async function filesWritten(
  bytes: boolean,
): Promise<{ type: string; size: number; data: string | null }[]> {
  const written = globalThis.benchNotes?.files ?? [];
  return Promise.all(
    written.map(async (blob) => {
      if (!bytes || blob.type !== 'image/png') return { type: blob.type, size: blob.size, data: null };
      let binary = '';
      for (const byte of new Uint8Array(await blob.arrayBuffer())) binary += String.fromCharCode(byte);
      return { type: blob.type, size: blob.size, data: btoa(binary) };
    }),
  );
}

/** The floor: one picture of the view in front, its bytes written to IndexedDB with strict durability; milliseconds. */
export async function pictureAndWrite(): Promise<{ picture: number; all: number; bytes: number }> {
  type Tabs = { captureVisibleTab(window: undefined, how: { format: 'png' }): Promise<string> };
  const { tabs } = Reflect.get(globalThis, 'chrome') as { tabs: Tabs };
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('bench-floor', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('pictures');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const start = performance.now();
  const address = await tabs.captureVisibleTab(undefined, { format: 'png' });
  const picture = performance.now() - start;
  const bytes = await (await fetch(address)).blob();
  await new Promise<void>((resolve, reject) => {
    const writing = db.transaction('pictures', 'readwrite', { durability: 'strict' });
    writing.objectStore('pictures').put(bytes, 'picture');
    writing.oncomplete = () => resolve();
    writing.onerror = () => reject(writing.error);
  });
  const all = performance.now() - start;
  db.close();
  return { picture, all, bytes: bytes.size };
}
