import type { Conditions, Known } from '../evidence/record.ts';
import type { Surroundings } from './report.ts';

const UNKNOWN = 'non vérifié';

/** What the browser says of itself to its own extension. */
export interface Agent {
  userAgent: string;
  /** As `runtime.getPlatformInfo` names it; null where it does not answer. */
  system: string | null;
  /** Page zoom, 1 for 100 %; null where it is not told. */
  zoom: number | null;
}

const FAMILIES: readonly [string, RegExp][] = [
  ['Firefox', /Firefox\/(\d+)/],
  ['Edge', /Edg\/(\d+)/],
  ['Opera', /OPR\/(\d+)/],
  ['Chromium', /Chrome\/(\d+)/],
];

const SYSTEMS: Record<string, string> = {
  linux: 'Linux',
  mac: 'macOS',
  win: 'Windows',
  cros: 'ChromeOS',
  android: 'Android',
  openbsd: 'OpenBSD',
};

/**
 * The conditions of a capture as law.md 4.1 lists them, coarsened (rule 3): major version, view to 50 pixels,
 * language without its region. What an extension cannot see is « non vérifié », never blank.
 */
export function conditionsOf(surroundings: Surroundings, agent: Agent): Conditions {
  const [browser, version] = familyOf(agent.userAgent);
  return {
    browser,
    browserVersion: version,
    system: (agent.system && SYSTEMS[agent.system]) || UNKNOWN,
    language: surroundings.language.split('-')[0]?.toLowerCase() || UNKNOWN,
    timeZone: surroundings.timeZone || UNKNOWN,
    viewport: { width: toFifty(surroundings.width), height: toFifty(surroundings.height) },
    pixelRatioPercent: percent(surroundings.pixelRatio),
    zoomPercent: agent.zoom === null ? UNKNOWN : percent(agent.zoom),
    colorScheme: surroundings.colorScheme,
    signedIn: told(surroundings.signedIn),
    privateWindow: told(surroundings.privateWindow),
    httpStatus: statusOf(surroundings.httpStatus),
    redirects: surroundings.redirects === null ? UNKNOWN : Math.max(0, Math.round(surroundings.redirects)),
    navigation: surroundings.navigation ?? UNKNOWN,
    movedWithin: told(surroundings.movedWithin),
    serviceWorker: told(surroundings.serviceWorker),
    otherExtensions: UNKNOWN,
    cache: cacheOf(surroundings.fromCache),
    proxy: UNKNOWN,
    ipAddress: UNKNOWN,
    clockSource: UNKNOWN,
  };
}

function familyOf(userAgent: string): [Known<string>, Known<string>] {
  for (const [name, pattern] of FAMILIES) {
    const version = pattern.exec(userAgent)?.[1];
    if (version) return [name, version];
  }
  return [UNKNOWN, UNKNOWN];
}

function told(value: boolean | null): Known<'oui' | 'non'> {
  return value === null ? UNKNOWN : value ? 'oui' : 'non';
}

function statusOf(status: number | null): Known<number> {
  return status !== null && Number.isSafeInteger(status) && status >= 100 && status <= 599 ? status : UNKNOWN;
}

// Only what Navigation Timing shows of this page: the rest of the cache, cookies and history nobody looked at.
function cacheOf(fromCache: boolean | null): string {
  if (fromCache === null) return UNKNOWN;
  return fromCache ? 'page servie par le cache du navigateur' : 'page demandée au réseau ; cache non vidé';
}

function toFifty(length: number): number {
  return Math.max(0, Math.round(length / 50) * 50);
}

function percent(ratio: number): number {
  return Math.max(0, Math.round(ratio * 100));
}
