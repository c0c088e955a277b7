import { describe, expect, test } from 'vitest';
import type { ConflictAnswer, ReviewRequest } from '../../lib/console-api.ts';
import { fail, ok } from '../../lib/result.ts';
import { CaseModel } from '../../server/console/case/case-model.ts';
import { bodyOf } from '../../server/console/case/review-draft.ts';
import { inWords } from '../../server/console/case/size.ts';
import { caseView, silentPort } from './scene.ts';

const nothing = () => {};
const reject = { kind: 'rejected', reason: 'Doublon.' } as const;
const conflict: ConflictAnswer = { code: 'conflict', detail: '', since: [], names: {} };

describe('a decision', () => {
  test('says which events the moderator had seen, then shows the case anew', async () => {
    const sent: ReviewRequest[] = [];
    const port = silentPort({
      case: async () => ok(caseView(1 + sent.length)),
      review: async (_id, request) => {
        sent.push(request);
        return ok(null);
      },
    });
    const model = new CaseModel('c1', port, nothing);
    await model.reload();
    expect(await model.review(reject)).toBe(true);
    expect(sent).toEqual([{ after: 1, body: reject }]);
    expect(model.done.value).toBe('rejected');
    expect(model.view.value?.state.events).toBe(2);
  });

  test('that came second is not done: the conflict shows, over the case as it is now', async () => {
    let events = 1;
    const port = silentPort({
      case: async () => ok(caseView(events)),
      review: async () => ok(conflict),
    });
    const model = new CaseModel('c1', port, nothing);
    await model.reload();
    events = 2;
    expect(await model.review(reject)).toBe(false);
    expect(model.conflict.value).toEqual(conflict);
    expect(model.done.value).toBeNull();
    expect(model.view.value?.state.events).toBe(2);
  });

  test('that found no network leaves the case as it was', async () => {
    const port = silentPort({ case: async () => ok(caseView(1)) });
    const model = new CaseModel('c1', port, nothing);
    await model.reload();
    expect(await model.review(reject)).toBe(false);
    expect(model.reviewFailure.value).toBe('offline');
    expect(model.conflict.value).toBeNull();
  });

  test('needs a reason, and a category unless the case is set aside', () => {
    const draft = {
      decision: 'accepted',
      categories: ['menace-de-mort'],
      reason: ' Menace directe. ',
    } as const;
    expect(bodyOf(draft, '2026-11-23')).toEqual(
      ok({ kind: 'accepted', categories: ['menace-de-mort'], reason: 'Menace directe.' }),
    );
    expect(bodyOf({ ...draft, reason: '  a ' }, '2026-11-23')).toMatchObject({ code: 'reason' });
    expect(bodyOf({ ...draft, categories: [] }, '2026-11-23')).toMatchObject({ code: 'categories' });
    expect(bodyOf({ ...draft, decision: 'rejected', categories: [] }, '2026-11-23')).toMatchObject({
      ok: true,
    });
    expect(bodyOf({ ...draft, decision: 'requalified' }, '2026-11-23')).toMatchObject({
      value: { kind: 'requalified', lawVersion: '2026-11-23' },
    });
  });
});

describe('an export', () => {
  test('is saved when all of it has come, and only then', async () => {
    const saved: string[] = [];
    const seen: number[] = [];
    const port = silentPort({
      case: async () => ok(caseView(2)),
      bundle: async (_id, progress) => {
        await Promise.resolve();
        for (const bytes of [10, 20]) progress(bytes);
        expect(saved).toEqual([]);
        return ok({ name: 'temoin-c1.zip', file: new Blob(['x'.repeat(20)]) });
      },
    });
    const model = new CaseModel('c1', port, (name) => saved.push(name));
    model.exporting.subscribe((now) => now.step === 'running' && seen.push(now.bytes));
    await model.exportBundle();
    expect(seen).toEqual([0, 10, 20]);
    expect(saved).toEqual(['temoin-c1.zip']);
    expect(model.exporting.value).toEqual({ step: 'done', name: 'temoin-c1.zip', bytes: 20 });
  });

  test('cut on the way saves nothing', async () => {
    const saved: string[] = [];
    const port = silentPort({ bundle: async () => fail('offline') });
    const model = new CaseModel('c1', port, (name) => saved.push(name));
    await model.exportBundle();
    expect(saved).toEqual([]);
    expect(model.exporting.value).toEqual({ step: 'failed', code: 'offline' });
  });

  test('is told in the units that people use', () => {
    expect(inWords(1_400_000, 'fr')).toBe('1,4\u202fMo');
    expect(inWords(900, 'en')).toBe('900 bytes');
  });
});
