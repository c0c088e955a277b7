/** What the images of a post became. */
export interface Images {
  /** The data: address that stands for an address, or null. */
  dataOf(address: string): string | null;
  /** Addresses that could not be read. */
  missing: string[];
  /** Lets go of the heaviest image; false where none is left. */
  dropHeaviest(): boolean;
}

const TYPES = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);
const HEAVIEST = 900_000;

/**
 * Reads images as the page itself shows them: from the browser's cache first, without credentials, from the page's own
 * script (measured: a worker would ask the network anew, saying who asks). What refuses is named, never guessed.
 */
export async function readImages(addresses: readonly string[], milliseconds: number): Promise<Images> {
  const signal = AbortSignal.timeout(milliseconds);
  const data = new Map<string, string>();
  const missing: string[] = [];
  await Promise.all(
    [...new Set(addresses)].map(async (address) => {
      const read = await readImage(address, signal);
      if (read) data.set(address, read);
      else missing.push(address);
    }),
  );
  return {
    dataOf: (address) => data.get(address) ?? null,
    missing,
    dropHeaviest() {
      const [address] = [...data].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
      if (address === undefined) return false;
      missing.push(address);
      return data.delete(address);
    },
  };
}

async function readImage(address: string, signal: AbortSignal): Promise<string | null> {
  if (!/^(https?|data|blob):/.test(address)) return null;
  try {
    const answer = await fetch(address, { cache: 'force-cache', credentials: 'omit', signal });
    const blob = await answer.blob();
    return answer.ok && TYPES.has(blob.type) && blob.size <= HEAVIEST ? await dataAddress(blob) : null;
  } catch {
    return null;
  }
}

function dataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
