import type { Bytes } from '../../lib/bytes.ts';
import type { EvidenceRecord, Further } from '../../lib/evidence/record.ts';
import type { Classification } from '../../lib/law/classification.ts';
import type { PostReading } from '../../lib/platforms/reading.ts';

/** A made-up post on a made-up account. */
export const reading: PostReading = {
  platform: 'mastodon',
  id: '1142',
  permalink: 'https://ronde.example/@basile/1142',
  author: {
    handle: '@basile@ronde.example',
    name: 'Basile Fauxnom',
    stableId: '77',
    profile: 'https://ronde.example/@basile',
  },
  published: {
    at: '2026-11-20T08:15:00Z',
    source: 'shown',
    earliest: null,
    latest: null,
    raw: '20 nov. 2026, 09:15',
    decoded: null,
  },
  text: 'Les grimbelins, dehors ! Qu’ils retournent dans leur marais.',
  language: 'fr',
  truncated: false,
  audience: { kind: 'public-account', members: null, raw: 'Public' },
  replyTo: null,
  repostedBy: null,
  quoted: null,
  media: [],
  counters: [{ kind: 'likes', value: 12, raw: '12' }],
  edited: false,
  promoted: false,
  missing: [],
};

const unknown = 'non vérifié';

/** A made-up record, complete; what is given replaces what stands there. */
export function sampleRecord(given: Partial<EvidenceRecord> = {}): EvidenceRecord {
  return {
    format: 'temoin/record/v1-draft',
    reading,
    page: { address: 'https://ronde.example/@basile/1142', title: 'Basile Fauxnom' },
    time: { capturedAt: '2026-11-21T10:00:02Z', offset: unknown },
    gesture: {
      kind: 'toolbar',
      clickedAt: '2026-11-21T10:00:00Z',
      readAt: '2026-11-21T10:00:00Z',
      answeredAt: null,
      picturedAt: '2026-11-21T10:00:01Z',
      checkedAt: '2026-11-21T10:00:02Z',
    },
    timing: {
      startedAt: '2026-11-21T10:00:00Z',
      endedAt: '2026-11-21T10:00:02Z',
      read: 10,
      picture: 120,
      copy: 30,
      originals: unknown,
      whole: 210,
    },
    conditions: {
      browser: 'Chromium',
      browserVersion: '156',
      system: 'Linux',
      language: 'fr',
      timeZone: 'Europe/Paris',
      viewport: { width: 1250, height: 700 },
      pixelRatioPercent: 125,
      zoomPercent: 100,
      colorScheme: 'light',
      signedIn: 'oui',
      privateWindow: 'non',
      httpStatus: 200,
      redirects: 0,
      navigation: 'navigate',
      movedWithin: 'non',
      serviceWorker: 'non',
      otherExtensions: unknown,
      cache: unknown,
      proxy: unknown,
      ipAddress: unknown,
      clockSource: unknown,
    },
    changes: [],
    touched: [],
    redactions: [],
    strips: [],
    playing: [],
    more: [],
    bounds: { pictureSide: 40_000, snapshot: 2_097_152, original: 0, originals: 0, waiting: 0 },
    replaced: { surrogates: 0, nulls: 0 },
    files: [],
    filesMissing: [],
    tool: { name: 'temoin', version: '0.1.0', build: 'test' },
    ...given,
  };
}

/** A made-up proposal for a record. */
export function sampleClassification(record: string, given: Partial<Classification> = {}): Classification {
  return {
    format: 'temoin/classification/v1-draft',
    record,
    categories: ['injure-publique-origine'],
    answers: [{ question: 'groupe', value: 'origine' }],
    heard: [],
    lawVersion: '2026-11-01',
    at: '2026-11-21T10:00:30Z',
    ...given,
  };
}

/** An Ed25519 key pair as a device or a log holds it. */
export interface SampleKey {
  privateKey: CryptoKey;
  publicKey: Bytes;
}

/** A new key pair; with `seed` (32 bytes, RFC 8032 § 5.1.5) always the same one. */
export async function sampleKey(seed?: Bytes): Promise<SampleKey> {
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  if (seed === undefined) {
    const raw = await crypto.subtle.exportKey('raw', pair.publicKey);
    return { privateKey: pair.privateKey, publicKey: new Uint8Array(raw) };
  }
  const prefix = Uint8Array.from([48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 112, 4, 34, 4, 32]);
  const privateKey = await crypto.subtle.importKey(
    'pkcs8',
    Uint8Array.from([...prefix, ...seed]),
    'Ed25519',
    true,
    ['sign'],
  );
  const { x = '' } = await crypto.subtle.exportKey('jwk', privateKey);
  const binary = atob(x.replaceAll('-', '+').replaceAll('_', '/'));
  return { privateKey, publicKey: Uint8Array.from(binary, (char) => char.charCodeAt(0)) };
}

/** The same made-up post taken again after the volunteer opened what veiled it. */
export function sampleFurther(given: Partial<Further> = {}): Further {
  return {
    why: 'opened',
    reading: { ...reading, text: `${reading.text} Et qu’on n’en parle plus.` },
    askedAt: '2026-11-21T10:01:00Z',
    readAt: '2026-11-21T10:01:00Z',
    answeredAt: '2026-11-21T10:01:20Z',
    picturedAt: '2026-11-21T10:01:21Z',
    checkedAt: '2026-11-21T10:01:21Z',
    timing: {
      startedAt: '2026-11-21T10:01:00Z',
      endedAt: '2026-11-21T10:01:22Z',
      read: 10,
      picture: 60,
      copy: 30,
      originals: unknown,
      whole: 140,
    },
    changes: [],
    touched: [],
    redactions: [],
    strips: [],
    playing: [],
    filesMissing: [],
    ...given,
  };
}
