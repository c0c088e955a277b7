import type { Surroundings } from '../../capture/report.ts';
import { ownHandle } from '../../platforms/own-account.ts';
import { attempt } from '../../platforms/steady.ts';
import { native } from '../native.ts';

/** The conditions a page is seen under, as far as its own window tells; null for what it does not tell. */
export function surroundings(): Surroundings {
  return {
    width: window.innerWidth,
    height: window.innerHeight,
    pixelRatio: window.devicePixelRatio,
    language: navigator.language,
    timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    colorScheme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
    // A menu that names nobody may be one that was not known: only a name is told.
    signedIn: attempt(() => ownHandle(document) !== null, false) || null,
    privateWindow: attempt(() => native.extension.inIncognitoContext, null) ?? null,
    ...arrival(),
  };
}

type Arrival = Pick<
  Surroundings,
  'httpStatus' | 'redirects' | 'navigation' | 'movedWithin' | 'serviceWorker' | 'fromCache'
>;

/** How the page came, as Navigation Timing (Level 2, § 4) shows it. */
function arrival(): Arrival {
  const [entry] = performance.getEntriesByType('navigation');
  if (!(entry instanceof PerformanceNavigationTiming)) {
    return {
      httpStatus: null,
      redirects: null,
      navigation: null,
      movedWithin: null,
      serviceWorker: null,
      fromCache: null,
    };
  }
  const status = entry.responseStatus || null;
  return {
    httpStatus: status,
    redirects: entry.redirectCount,
    navigation: entry.type,
    movedWithin: withoutPlace(entry.name) !== withoutPlace(location.href),
    serviceWorker: entry.workerStart > 0,
    // Bytes came without any having been transferred: the browser had the page already.
    fromCache: entry.decodedBodySize > 0 ? entry.transferSize === 0 : null,
  };
}

function withoutPlace(address: string): string {
  return address.split('#', 1)[0] ?? '';
}
