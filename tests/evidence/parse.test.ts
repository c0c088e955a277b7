import { describe, expect, test } from 'vitest';
import { canonical } from '../../lib/evidence/canonical.ts';
import { parseClassification, parseRecord } from '../../lib/evidence/parse.ts';
import type { PostReading } from '../../lib/platforms/reading.ts';
import { reading, sampleClassification, sampleRecord } from './sample.ts';

const record = sampleRecord();
const codeOf = (value: unknown) => {
  const result = parseRecord(canonical(value));
  return result.ok ? 'ok' : result.code;
};
const nested = (depth: number): PostReading => ({ ...reading, quoted: depth > 0 ? nested(depth - 1) : null });

describe('a record is read strictly', () => {
  test('a whole one comes out as it went in', () => {
    const parsed = parseRecord(canonical(record));
    expect(parsed).toEqual({ ok: true, value: record });
  });

  test('not in canonical form', () => {
    const result = parseRecord(JSON.stringify(record, null, 1));
    expect(result).toMatchObject({ ok: false, code: 'not-canonical' });
    expect(parseRecord('not JSON')).toMatchObject({ code: 'not-canonical' });
  });

  test('of a version to come', () => {
    expect(codeOf({ ...record, format: 'temoin/record/v9' })).toBe('unsupported-version');
    expect(codeOf({ ...record, format: 'temoin/event/v1-draft' })).toBe('bad-record');
    expect(codeOf([])).toBe('bad-record');
  });

  test.each([
    ['a member too many', { ...record, extra: 1 }],
    ['a member too few', { ...record, files: undefined, filesMissing: undefined }],
    ['a name that every object inherits', { ...record, constructor: 1 }],
    [
      'a finer time than the second',
      { ...record, time: { ...record.time, capturedAt: '2026-11-21T10:00:02.123Z' } },
    ],
    ['a day that is none', { ...record, time: { ...record.time, capturedAt: '2026-13-41T10:00:02Z' } }],
    ['a view not coarsened to 50 px', viewport(1257)],
    ['a blank condition', { ...record, conditions: { ...record.conditions, proxy: '' } }],
    ['U+0000 in the words', { ...record, reading: { ...reading, text: 'a\0' } }],
    ['quotes nested too deep', { ...record, reading: nested(4) }],
    ['too many files missing', { ...record, filesMissing: Array(201).fill('picture') }],
  ])('refused: %s', (_, value) => {
    expect(codeOf(JSON.parse(JSON.stringify(value)))).toBe('bad-record');
  });

  test('what is refused is never quoted: the reason ends up in logs', () => {
    const words = 'Les grimbelins, dehors !';
    const time = { ...record.time, capturedAt: words };
    for (const value of [
      { ...record, time },
      { ...record, format: words },
      { ...record, files: words },
    ]) {
      const result = parseRecord(canonical(value));
      expect(result.ok ? words : result.detail).not.toContain('grimbelins');
    }
  });

  test('refused: a member called __proto__', () => {
    const text = canonical(record);
    expect(parseRecord(`{"__proto__":{},${text.slice(1)}`)).toMatchObject({ ok: false, code: 'bad-record' });
  });

  test('refused: more bytes than a record may have', () => {
    expect(
      codeOf({ ...record, changes: Array(3).fill({ part: 'text', before: 'é'.repeat(50_000), after: '' }) }),
    ).toBe('bad-record');
  });

  test('a quote of a quote of a quote is read', () => {
    expect(codeOf({ ...record, reading: nested(3) })).toBe('ok');
  });

  test('the failure names the member', () => {
    const result = parseRecord(canonical({ ...record, page: { address: 1, title: '' } }));
    expect(result).toMatchObject({ detail: expect.stringContaining('page.address') });
  });
});

test('a classification is read strictly too', () => {
  const value = sampleClassification('ab'.repeat(32));
  expect(parseClassification(canonical(value))).toEqual({ ok: true, value });
  const wrong = { ...value, record: 'AB'.repeat(32) };
  expect(parseClassification(canonical(wrong))).toMatchObject({ ok: false, code: 'bad-record' });
});

function viewport(width: number) {
  return { ...record, conditions: { ...record.conditions, viewport: { width, height: 700 } } };
}
