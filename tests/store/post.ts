import type { EvidenceFile, EvidenceRecord } from '../../lib/evidence/record.ts';
import type { Sealed } from '../../lib/evidence/sealed.ts';
import type { Classification } from '../../lib/law/classification.ts';

/** A record of a made-up post by the made-up Basile, with the files given. */
export function recordOfPost(text: string, files: EvidenceFile[], capturedAt = '2026-11-02T10:00:00Z') {
  const record: EvidenceRecord = {
    format: 'temoin/record/v1-draft',
    reading: {
      platform: 'generic',
      id: '1',
      permalink: 'https://ronde.example/basile/1',
      author: { handle: '@basile', name: 'Basile', stableId: null, profile: null },
      published: null,
      text,
      language: 'fr',
      truncated: false,
      audience: { kind: 'public-account', members: null, raw: null },
      replyTo: null,
      repostedBy: null,
      quoted: null,
      media: [],
      counters: [],
      edited: null,
      promoted: false,
      missing: [],
    },
    page: { address: 'https://ronde.example/basile/1', title: 'La Ronde' },
    time: { capturedAt, offset: 'non vérifié' },
    gesture: {
      kind: 'toolbar',
      clickedAt: capturedAt,
      readAt: capturedAt,
      answeredAt: null,
      picturedAt: capturedAt,
      checkedAt: capturedAt,
    },
    timing: {
      startedAt: capturedAt,
      endedAt: capturedAt,
      read: 10,
      picture: 120,
      copy: 30,
      originals: 'non vérifié',
      whole: 210,
    },
    conditions: {
      browser: 'Chromium',
      browserVersion: '156',
      system: 'Linux',
      language: 'fr',
      timeZone: 'Europe/Paris',
      viewport: { width: 1300, height: 800 },
      pixelRatioPercent: 100,
      zoomPercent: 100,
      colorScheme: 'light',
      signedIn: 'non vérifié',
      privateWindow: 'non',
      httpStatus: 200,
      redirects: 0,
      navigation: 'navigate',
      movedWithin: 'non',
      serviceWorker: 'non',
      otherExtensions: 'non vérifié',
      cache: 'non vérifié',
      proxy: 'non vérifié',
      ipAddress: 'non vérifié',
      clockSource: 'non vérifié',
    },
    changes: [],
    touched: [],
    redactions: [],
    strips: [],
    playing: [],
    more: [],
    bounds: { pictureSide: 40_000, snapshot: 2_097_152, original: 0, originals: 0, waiting: 0 },
    replaced: { surrogates: 0, nulls: 0 },
    files,
    filesMissing: [],
    tool: { name: 'temoin', version: '0.1.0', build: 'test' },
  };
  return record;
}

export function classificationFor(record: Sealed, categories: string[] = []): Classification {
  return {
    format: 'temoin/classification/v1-draft',
    record: record.id,
    categories,
    answers: [],
    heard: [],
    lawVersion: '2026-01-01',
    at: '2026-11-02T10:01:00Z',
  };
}
