import { describe, expect, test } from 'vitest';
import { canonical } from '../../lib/evidence/canonical.ts';
import { isCanonical } from '../../lib/evidence/is-canonical.ts';

describe('the canonical form (RFC 8785)', () => {
  test('sorts members by UTF-16 code units, as § 3.2.3 shows', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    expect(canonical(value)).toBe(
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis",' +
        '"\u20ac":"Euro Sign","\ud83d\ude00":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
    );
  });

  test('writes strings and literals as § 3.2.2 shows', () => {
    const value = { string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/', literals: [null, true, false] };
    expect(canonical(value)).toBe(
      '{"literals":[null,true,false],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  test.each([
    ['a lone surrogate', { a: ['\ud800'] }, '$.a[0]'],
    ['a lone surrogate in a key', { '\udc00': 1 }, 'a key'],
    ['a fraction', { a: 4.5 }, '$.a'],
    ['a number past 2⁵³', [2 ** 53], '$[0]'],
    ['NaN', Number.NaN, '$'],
    ['undefined', { a: undefined }, '$.a'],
    ['a date', { at: new Date(0) }, '$.at'],
    ['a big integer', 1n, '$'],
  ])('refuses %s and says where', (_, value, where) => {
    expect(() => canonical(value)).toThrow(TypeError);
    expect(() => canonical(value)).toThrow(where);
  });

  test('only one text of a value is canonical', () => {
    expect(isCanonical('{"a":1,"b":"é"}')).toBe(true);
    for (const other of ['{"b":"é","a":1}', '{"a":1, "b":"é"}', '{"a":1,"a":1,"b":"é"}', '{"a":1.0,"b":"é"}'])
      expect(isCanonical(other)).toBe(false);
    expect(isCanonical('{"a":"\\u00e9"}')).toBe(false);
    expect(isCanonical('['.repeat(200_000))).toBe(false);
  });
});
