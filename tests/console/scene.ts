import type { CaseRow, CaseView, Me } from '../../lib/console-api.ts';
import { fail } from '../../lib/result.ts';
import type { ConsolePort } from '../../server/console/port.ts';
import { sampleClassification, sampleRecord } from '../evidence/sample.ts';

/** A port that answers nothing: each test gives the few answers it is about. */
export function silentPort(given: Partial<ConsolePort> = {}): ConsolePort {
  const silent = async () => fail('offline');
  return {
    me: silent,
    enterByLink: silent,
    enterByPasskey: silent,
    registerPasskey: silent,
    leave: silent,
    cases: silent,
    case: silent,
    review: silent,
    bundle: silent,
    fileAddress: (id, sha256) => `/${id}/${sha256}`,
    invite: silent,
    invitations: silent,
    ...given,
  };
}

/** Alix, of the Association Bleuet. */
export const alix: Me = {
  moderator: { id: 'm1', name: 'Alix Relit' },
  association: { id: 'a1', name: 'Association Bleuet' },
  passkeys: 1,
};

/** A line of the queue. */
export function line(id: string, given: Partial<CaseRow> = {}): CaseRow {
  return {
    id,
    review: 'to-review',
    platform: 'mastodon',
    author: '@basile@ronde.example',
    excerpt: 'Les grimbelins, dehors !',
    categories: [],
    publishedAt: null,
    receivedAt: '2026-11-21T10:00:00.000Z',
    picture: null,
    ...given,
  };
}

/** A case as opened after `events` events. */
export function caseView(events: number): CaseView {
  const sealed = { id: 'f'.repeat(64), text: '{}', seal: { publicKey: '', signature: '' } };
  const receipt = { object: sealed.id, proof: '' };
  const at = '2026-11-21T10:00:00.000Z';
  return {
    id: 'c1',
    state: {
      review: 'to-review',
      categories: null,
      records: [sealed.id],
      classifications: [],
      receivedAt: at,
      reviewedAt: null,
      exports: 0,
      events,
      lastEvent: at,
    },
    records: [{ sealed, record: sampleRecord(), receipt, receivedAt: at }],
    classifications: [{ sealed, classification: sampleClassification(sealed.id), receipt }],
    asides: [],
    events: [],
    proofs: [],
    names: {},
  };
}
