import { describe, expect, test } from 'vitest';
import { blockReason } from '../../lib/capture/block.ts';
import { answersBefore, asideGiven, classificationOf } from '../../lib/capture/proposal.ts';
import { canonical } from '../../lib/evidence/canonical.ts';
import { parseClassification } from '../../lib/evidence/parse.ts';

const given = {
  categories: ['injure-publique-simple'],
  answers: [{ question: 'q-insulte', value: 'oui' }],
  note: '  vu deux fois \uD800 ',
  lawVersion: '2026-11-01',
  standing: 'passant',
} as const;
const now = new Date('2026-11-23T10:00:00.777Z');

test('a classification is one that the server will receive', () => {
  const made = classificationOf(
    'a'.repeat(64),
    { ...given, categories: [...given.categories], answers: [...given.answers] },
    null,
    now,
  );
  expect(parseClassification(canonical(made))).toMatchObject({ ok: true });
  expect(made).toMatchObject({ at: '2026-11-23T10:00:00Z' });
});

describe('what is for the moderators alone', () => {
  const all = { ...given, categories: [], answers: [] };

  test('is not in what is sealed, for a bundle reaches the other side', () => {
    const made = canonical(classificationOf('a'.repeat(64), { ...all, standing: 'victime' }, null, now));
    expect(made).not.toMatch(/vu deux fois|victime/);
  });

  test('is what was written, without what PostgreSQL refuses', () => {
    expect(asideGiven(all)).toEqual({ note: 'vu deux fois \uFFFD', standing: 'passant' });
    expect(asideGiven({ ...all, note: ' ', standing: 'proche' })).toEqual({ note: null, standing: 'proche' });
  });

  test('is nothing where a passer-by wrote nothing', () => {
    expect(asideGiven({ ...all, note: ' ' })).toBeNull();
  });
});

test('the answers given before the picture are part of it', () => {
  const answers = { danger: true, child: false, intimate: false } as const;
  expect(answersBefore(answers)).toEqual([
    { question: 'q-danger', value: 'oui' },
    { question: 'q-mineur-sexuel', value: 'non' },
    { question: 'q-intime', value: 'non' },
  ]);
  expect(answersBefore(null)).toEqual([]);
});

test.each([
  ['chrome://version', 'browser-page'],
  ['about:blank', 'browser-page'],
  ['https://chromewebstore.google.com/x', 'store'],
  ['https://brumeval.example/charte.pdf', 'pdf'],
  ['file:///tmp/a.html', 'file'],
  ['https://brumeval.example/', 'unknown'],
  [undefined, 'unknown'],
])('%s cannot be read because: %s', (address, reason) => {
  expect(blockReason(address)).toBe(reason);
});
