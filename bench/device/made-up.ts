import { randomBytes } from 'node:crypto';
import { type Bytes, sha256Hex } from '../../lib/bytes.ts';
import type { Conditions, EvidenceRecord } from '../../lib/evidence/record.ts';
import type { PostReading } from '../../lib/platforms/reading.ts';

const UNKNOWN = 'non vérifié';

const CONDITIONS: Conditions = {
  browser: 'Chromium',
  browserVersion: '156',
  system: 'Linux',
  language: 'fr',
  timeZone: 'Europe/Paris',
  viewport: { width: 1250, height: 800 },
  pixelRatioPercent: 100,
  zoomPercent: 100,
  colorScheme: 'light',
  signedIn: UNKNOWN,
  privateWindow: 'non',
  httpStatus: 200,
  redirects: 0,
  navigation: 'navigate',
  movedWithin: 'non',
  serviceWorker: 'non',
  otherExtensions: UNKNOWN,
  cache: UNKNOWN,
  proxy: UNKNOWN,
  ipAddress: UNKNOWN,
  clockSource: UNKNOWN,
};

function reading(words: string): PostReading {
  return {
    platform: 'generic',
    id: null,
    permalink: 'https://ronde.example/@basile/1142',
    author: { handle: 'basile', name: 'Basile Fauxnom', stableId: null, profile: null },
    published: null,
    text: words,
    language: 'fr',
    truncated: false,
    audience: { kind: 'unknown', members: null, raw: null },
    replyTo: null,
    repostedBy: null,
    quoted: null,
    media: [],
    counters: [],
    edited: null,
    promoted: false,
    missing: ['published', 'audience'],
  };
}

/** A made-up record that differs from every other, with one file of `size` random bytes. */
export async function madeUpCapture(size: number): Promise<{ record: EvidenceRecord; file: Bytes }> {
  const file: Bytes = new Uint8Array(randomBytes(size));
  const now = `${new Date().toISOString().slice(0, 19)}Z`;
  const record: EvidenceRecord = {
    format: 'temoin/record/v1-draft',
    reading: reading(`Parole inventée ${randomBytes(8).toString('hex')}`),
    page: { address: 'https://ronde.example/@basile/1142', title: 'La Ronde' },
    time: { capturedAt: now, offset: UNKNOWN },
    gesture: {
      kind: 'toolbar',
      clickedAt: now,
      readAt: now,
      answeredAt: null,
      picturedAt: now,
      checkedAt: now,
    },
    timing: {
      startedAt: now,
      endedAt: now,
      read: 10,
      picture: 120,
      copy: 30,
      originals: UNKNOWN,
      whole: 210,
    },
    conditions: CONDITIONS,
    changes: [],
    touched: [],
    redactions: [],
    strips: [],
    playing: [],
    more: [],
    bounds: { pictureSide: 40_000, snapshot: 2_097_152, original: 0, originals: 0, waiting: 0 },
    replaced: { surrogates: 0, nulls: 0 },
    files: [
      {
        role: 'picture',
        made: 'pixels',
        mediaType: 'image/png',
        size,
        sha256: await sha256Hex(file),
        width: 640,
        height: 200,
        take: 0,
        of: null,
        served: null,
      },
    ],
    filesMissing: [],
    tool: { name: 'temoin', version: '0.1.0', build: 'torture' },
  };
  return { record, file };
}
