import { CAPTURE_BOUNDS } from '../../../capture/limits.ts';
import { sniff } from '../../../capture/sniff.ts';

/** A file of the page as the browser already had it. */
export interface Medium {
  blob: Blob;
  /** As its own bytes tell, whatever the site says of them. */
  type: string;
  served: 'cache' | 'network' | null;
}

/** Reads files of the page, each once however many ask for it. */
export interface Reader {
  /** The file, or in French why it could not be had. */
  read(address: string): Promise<Medium | string>;
}

/**
 * Reads as the page itself shows: from the browser's cache first, without credentials, from the page's own script
 * (measured: a worker would ask the network anew, saying who asks). What refuses is named, never guessed.
 */
export function reader(milliseconds: number): Reader {
  const known = new Map<string, Promise<Medium | string>>();
  return {
    read(address) {
      const reading = known.get(address) ?? readOne(address, milliseconds);
      known.set(address, reading);
      return reading;
    },
  };
}

const MOST = CAPTURE_BOUNDS.original;

async function readOne(address: string, milliseconds: number): Promise<Medium | string> {
  if (!/^(https?|data|blob):/.test(address)) return 'adresse illisible';
  const over = new AbortController();
  const began = performance.now();
  const late = setTimeout(() => over.abort(), milliseconds);
  try {
    const answer = await fetch(address, { cache: 'force-cache', credentials: 'omit', signal: over.signal });
    if (!answer.ok) return `le site a répondu ${answer.status}`;
    const blob = await bounded(answer);
    if (blob === null) return `plus de ${MOST / 1024 / 1024} Mo`;
    const type = sniff(new Uint8Array(await blob.slice(0, 1_024).arrayBuffer()));
    return type === null ? 'type non reconnu' : { blob, type, served: servedFrom(address, began) };
  } catch {
    return over.signal.aborted ? 'trop long à venir' : 'refusé par le site';
  } finally {
    clearTimeout(late);
    over.abort();
  }
}

/** The bytes of an answer, or null once they are too many: the rest is not asked for. */
async function bounded(answer: Response): Promise<Blob | null> {
  if (Number(answer.headers.get('content-length') ?? 0) > MOST || answer.body === null) return null;
  const parts: BlobPart[] = [];
  let size = 0;
  for (const stream = answer.body.getReader(); ; ) {
    const { done, value } = await stream.read();
    if (done) return new Blob(parts);
    size += value.length;
    if (size > MOST) return null;
    parts.push(value);
  }
}

/**
 * Where our own reading of an address came from, as far as the site lets it be seen (Resource Timing): the page may have
 * fetched it before, and what its service worker answered came from neither.
 */
function servedFrom(address: string, began: number): Medium['served'] {
  const isOurs = (entry: PerformanceEntry): entry is PerformanceResourceTiming =>
    entry instanceof PerformanceResourceTiming && entry.initiatorType === 'fetch' && entry.startTime >= began;
  const entry = performance.getEntriesByName(address, 'resource').find(isOurs);
  if (!entry || entry.workerStart > 0) return null;
  if (entry.transferSize > 0) return 'network';
  return entry.encodedBodySize > 0 ? 'cache' : null;
}
