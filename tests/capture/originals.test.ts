import { afterEach, expect, test, vi } from 'vitest';
import { originalsOf } from '../../lib/browser/capture/media/originals.ts';
import { reader } from '../../lib/browser/capture/media/reader.ts';

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const address = 'https://brumeval.example/dessin.png';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('an original whose bytes cannot be read is named missing, and nothing else is lost', async () => {
  class Failing {
    onerror = () => {};
    error = new Error('unreadable');
    readAsDataURL(): void {
      queueMicrotask(() => this.onerror());
    }
  }
  vi.stubGlobal('FileReader', Failing);
  const files = { read: async () => ({ blob: new Blob([PNG]), type: 'image/png', served: null }) };
  expect(await originalsOf([{ address, late: null }], files)).toEqual({
    originals: [],
    missing: [`original:${address} (fichier illisible)`],
  });
});

const timed = (part: object) =>
  Object.create(
    PerformanceResourceTiming.prototype,
    Object.fromEntries(
      Object.entries({
        initiatorType: 'fetch',
        transferSize: 0,
        encodedBodySize: 8,
        workerStart: 0,
        ...part,
      }).map(([name, value]) => [name, { value }]),
    ),
  );

test.each([
  ['the page’s own fetch, before ours', { startTime: -1 }, null],
  ['our own, from the cache', { startTime: Number.MAX_SAFE_INTEGER }, 'cache'],
  ['our own, that a service worker answered', { startTime: Number.MAX_SAFE_INTEGER, workerStart: 1 }, null],
])('where a file was served from: %s', async (_, entry, served) => {
  vi.stubGlobal('fetch', async () => new Response(PNG));
  vi.spyOn(performance, 'getEntriesByName').mockReturnValue([timed(entry)]);
  expect(await reader(1_000).read(address)).toMatchObject({ served });
});
