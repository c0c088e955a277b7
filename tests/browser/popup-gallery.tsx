import { render } from 'preact';
import { Popup } from '../../components/popup/Popup.tsx';
import type { PopupPorts } from '../../components/popup/ports.ts';
import type { DropReason, PopupState } from '../../lib/capture/popup-state.ts';
import type { EvidenceFile, EvidenceRecord, FurtherReason } from '../../lib/evidence/record.ts';
import type { Language } from '../../lib/locale/locale.ts';
import type { OutboxItem } from '../../lib/outbox/item.ts';
import type { PostReading } from '../../lib/platforms/reading.ts';
import { fail, ok } from '../../lib/result.ts';

// Every screen of the popup, over ports that answer nothing but what a test says.

const reading: PostReading = {
  platform: 'mastodon',
  id: '112',
  permalink: 'https://brumeval.example/@brindille/112',
  author: { handle: '@brindille@brumeval.example', name: 'Brindille', stableId: null, profile: null },
  published: {
    at: '2026-11-20T10:02:00Z',
    source: 'relative',
    earliest: null,
    latest: null,
    raw: 'il y a 3 j',
    decoded: null,
  },
  text: 'Les Ostrovards sont tous des gobe-lune.\n'.repeat(14),
  language: 'fr',
  truncated: true,
  audience: { kind: 'public-account', members: null, raw: 'Public' },
  replyTo: null,
  repostedBy: null,
  quoted: null,
  media: [],
  counters: [],
  edited: null,
  promoted: false,
  missing: ['language', 'hidden-text'],
};

const record = {
  reading,
  page: { address: 'https://brumeval.example/', title: 'Brumeval' },
  gesture: {
    kind: 'toolbar',
    clickedAt: '2026-11-23T09:59:00Z',
    readAt: '2026-11-23T09:59:00Z',
    answeredAt: null,
    picturedAt: '2026-11-23T09:59:01Z',
    checkedAt: '2026-11-23T09:59:02Z',
  },
  time: { capturedAt: '2026-11-23T09:59:01Z', offset: 'non vérifié' },
  strips: [],
  playing: [],
  more: [],
  changes: [{ part: 'text', before: 'a', after: 'b' }],
  touched: [{ what: 'hidden-bar', detail: '1' }],
  redactions: [{ where: 'picture', what: 'portrait (image non examinée)' }],
  files: [
    {
      role: 'picture',
      made: 'pixels',
      mediaType: 'image/png',
      size: 1,
      sha256: '0'.repeat(64),
      width: 4,
      height: 2,
      take: 0,
      of: null,
      served: null,
    },
  ],
  filesMissing: ['original:https://brumeval.example/a.png'],
} satisfies Partial<EvidenceRecord> as unknown;

const file = (take: number, part: Partial<EvidenceFile> = {}): EvidenceFile => ({
  role: 'picture',
  made: 'pixels',
  mediaType: 'image/png',
  size: 1,
  sha256: String(take).repeat(64),
  width: 4,
  height: 2,
  take,
  of: null,
  served: null,
  ...part,
});

const further = (why: FurtherReason, position: number) => ({
  why,
  reading,
  askedAt: '2026-11-23T10:00:00Z',
  readAt: '2026-11-23T10:00:01Z',
  answeredAt: null,
  picturedAt: '2026-11-23T10:00:02Z',
  checkedAt: '2026-11-23T10:00:03Z',
  changes: [],
  touched: [],
  redactions: [],
  strips: [],
  playing: [playingAt(position)],
  filesMissing: [],
});

const playingAt = (position: number) => ({
  kind: 'video',
  address: null,
  position,
  duration: 90_000,
  live: 'non',
  paused: true,
  captions: [],
});

/** A video taken at two instants, its place in the page, and one drawing for want of pixels. */
const taken = {
  ...(record as EvidenceRecord),
  playing: [playingAt(0)],
  more: [further('opened', 4_200), further('position', 65_300), further('context', 65_300)],
  strips: Array.from({ length: 4 }, () => ({ y: 0, x: 0, width: 1, height: 1, at: 0 })),
  files: [
    file(0),
    file(0, { role: 'original', made: 'original', sha256: 'a'.repeat(64) }),
    file(1, { made: 'rendered' }),
    file(2),
    file(3, { role: 'context' }),
  ],
} as unknown;

const invitation = {
  code: 'BRUME-VAL-2026',
  association: { id: '00000000-0000-4000-8000-000000000002', name: 'Les Veilleurs de Brumeval' },
  server: 'https://veilleurs.example',
  logKey: 'x',
};

const STATES: Record<string, PopupState> = {
  working: { screen: 'working' },
  enrol: { screen: 'enrol', invitation: null },
  invitation: { screen: 'enrol', invitation },
  questions: { screen: 'questions', reading, further: null },
  'questions-further': { screen: 'questions', reading, further: 'opened' },
  child: { screen: 'child', address: reading.permalink, removed: false },
  'child-further': { screen: 'child', address: reading.permalink, removed: true },
  draft: {
    screen: 'draft',
    id: 'a'.repeat(64),
    record: record as EvidenceRecord,
    answers: null,
    frames: [],
    said: null,
  },
  'draft-takings': {
    screen: 'draft',
    id: 'd'.repeat(64),
    record: taken as EvidenceRecord,
    answers: null,
    frames: [],
    said: 'post-gone',
  },
  'draft-danger': {
    screen: 'draft',
    id: 'b'.repeat(64),
    record: record as EvidenceRecord,
    answers: { danger: true, child: false, intimate: false },
    frames: [],
    said: null,
  },
  saved: { screen: 'saved', id: 'a'.repeat(64) },
  transmitted: { screen: 'saved', id: 'c'.repeat(64) },
  dropped: { screen: 'dropped', reason: 'timeout' },
  nothing: { screen: 'nothing', frames: [] },
  frames: { screen: 'nothing', frames: ['cadre.example', 'video.example'] },
  picking: { screen: 'picking' },
  blocked: { screen: 'blocked', reason: 'browser-page' },
  failed: { screen: 'failed', code: 'storage-full' },
};

const received: OutboxItem = { id: 'c', state: 'received', attempts: 0, nextAt: null };

const PIXEL =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" width="600" height="200"%3E%3Crect width="600" height="200" fill="%23a66"/%3E%3C/svg%3E';

function portsFor(state: PopupState, before: DropReason | null): PopupPorts {
  const nothing = async () => fail('no-answer' as const);
  return {
    watch: (tell) => {
      tell(state, before);
      return () => undefined;
    },
    answer: nothing,
    confirm: nothing,
    abandon: nothing,
    pickAnother: nothing,
    takeAgain: nothing,
    unfinished: async () => null,
    keepUnfinished: () => undefined,
    openFrame: () => undefined,
    picture: async () => PIXEL,
    watchSending: (id, tell) => {
      tell(id.startsWith('c') ? received : { id, state: 'waiting', code: null, attempts: 0, nextAt: 0 });
      return () => undefined;
    },
    join: async () => ok({} as never),
    now: () => new Date('2026-11-23T10:00:00Z'),
    open: () => undefined,
    openOwn: () => undefined,
    copy: async () => true,
    close: () => undefined,
  };
}

/** Shows one screen. */
function show(name: string, language: Language, before: DropReason | null = null): void {
  const state = STATES[name];
  const app = document.getElementById('app');
  if (!state || !app) throw new Error(`no screen called ${name}`);
  render(null, app);
  document.documentElement.lang = language;
  render(<Popup ports={portsFor(state, before)} language={language} onPage />, app);
}

const popupGallery = { show, names: Object.keys(STATES) };
export type PopupGallery = typeof popupGallery;
Object.assign(globalThis, { popupGallery });
