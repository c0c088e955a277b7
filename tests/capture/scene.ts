import type { Found, Seen, Taken } from '../../lib/capture/report.ts';
import type { PostReading } from '../../lib/platforms/reading.ts';

/** A post by Brindille, as it was read. */
export function readingOf(part: Partial<PostReading> = {}): PostReading {
  return {
    platform: 'generic',
    id: 'message-1',
    permalink: 'https://brumeval.example/m/1',
    author: { handle: 'brindille', name: null, stableId: null, profile: null },
    published: null,
    text: 'Les Ostrovards sont tous des gobe-lune.',
    language: null,
    truncated: false,
    audience: { kind: 'unknown', members: null, raw: null },
    replyTo: null,
    repostedBy: null,
    quoted: null,
    media: [],
    counters: [],
    edited: null,
    promoted: false,
    missing: [],
    ...part,
  };
}

/** The same, where and when. */
export function seenAt(at: string, part: Partial<PostReading> = {}, height = 120): Seen {
  return { reading: readingOf(part), rectangle: { x: 0, y: 0, width: 600, height }, at };
}

/** First news of it. */
export function foundPost(part: Partial<Found> = {}): Found {
  return {
    seen: seenAt('2026-11-23T10:00:00.120Z'),
    holdsMedia: false,
    picked: false,
    page: { address: 'https://brumeval.example/', title: 'La place', contentType: 'text/html' },
    redactions: [],
    surroundings: {
      width: 1283,
      height: 777,
      pixelRatio: 1.25,
      language: 'fr-BE',
      timeZone: 'Europe/Paris',
      colorScheme: 'light',
      signedIn: null,
      privateWindow: null,
      httpStatus: null,
      redirects: null,
      navigation: null,
      movedWithin: null,
      serviceWorker: null,
      fromCache: null,
    },
    frames: [],
    invitation: null,
    ...part,
  };
}

/** What was taken of it. */
export function takenOf(part: Partial<Taken> = {}): Taken {
  return {
    photograph: null,
    drawing: null,
    snapshot: null,
    originals: [],
    originalsMissing: [],
    playing: [],
    milliseconds: { read: 4.2, picture: 31.9, copy: null, originals: null, whole: 61 },
    again: seenAt('2026-11-23T10:00:01.900Z'),
    first: null,
    checkedAt: '2026-11-23T10:00:01.900Z',
    ...part,
  };
}
