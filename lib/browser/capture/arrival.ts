import type { Surroundings } from '../../capture/report.ts';

type Arrival = Pick<
  Surroundings,
  'httpStatus' | 'redirects' | 'navigation' | 'movedWithin' | 'serviceWorker' | 'fromCache'
>;

const UNKNOWN: Arrival = {
  httpStatus: null,
  redirects: null,
  navigation: null,
  movedWithin: null,
  serviceWorker: null,
  fromCache: null,
};

/** The parts of the Navigation API (HTML, § 7.2.6) that tell how the page came and what has happened since. */
interface History {
  activation: { navigationType: string } | null;
  entries(): { url: string | null; sameDocument: boolean }[];
}

/** How the page came, as Navigation Timing (Level 2, § 4) and the Navigation API show it; null for what neither tells. */
export function arrival(): Arrival {
  const [entry] = performance.getEntriesByType('navigation');
  // `data:` and other pages without a server are given a status all the same.
  if (!(entry instanceof PerformanceNavigationTiming) || !/^https?:$/.test(location.protocol)) return UNKNOWN;
  const history = (globalThis as { navigation?: History }).navigation ?? null;
  const revived = history?.activation?.navigationType === 'traverse';
  const worked = entry.workerStart > 0;
  return {
    httpStatus: entry.responseStatus || null,
    // One redirect through another origin hides them all: none is never certain.
    redirects: entry.redirectCount || null,
    navigation: revived ? 'back_forward' : isPrerendered(entry) ? 'prerender' : entry.type,
    movedWithin: movedWithin(entry, history),
    serviceWorker: worked,
    fromCache: revived && entry.type !== 'back_forward' ? true : cached(entry, worked),
  };
}

function isPrerendered(entry: PerformanceNavigationTiming): boolean {
  return Number(Reflect.get(entry, 'activationStart') ?? 0) > 0;
}

/** Bytes that came without any having been transferred were there already; a service worker may have made them itself. */
function cached(
  { decodedBodySize, transferSize }: PerformanceNavigationTiming,
  worked: boolean,
): boolean | null {
  if (decodedBodySize === 0 || (worked && transferSize === 0)) return null;
  return transferSize === 0;
}

/** Whether the page has gone from address to address without being loaded anew, even if it came back. */
function movedWithin(entry: PerformanceNavigationTiming, history: History | null): boolean | null {
  const here = withoutPlace(location.href);
  if (withoutPlace(entry.name) !== here) return true;
  if (!history?.activation) return null;
  const others = history
    .entries()
    .filter(({ url, sameDocument }) => sameDocument && url && withoutPlace(url) !== here);
  if (others.length === 0) return false;
  // After a reload or a way back, they may be from before it.
  return /^(?:push|replace)$/.test(history.activation.navigationType) ? true : null;
}

function withoutPlace(address: string): string {
  return address.split('#', 1)[0] ?? '';
}
