import { expect, test } from 'vitest';
import { canonical } from '../../lib/evidence/canonical.ts';
import { clean } from '../../lib/evidence/clean.ts';

test('lone surrogates and U+0000 become U+FFFD, counted; the rest is untouched', () => {
  const { value, replaced } = clean({
    a: 'x\ud800y\0z',
    b: [1, null, '\udc00\udc00', '😀 é'],
    c: { d: true },
  });
  expect(value).toEqual({ a: 'x\ufffdy\ufffdz', b: [1, null, '\ufffd\ufffd', '😀 é'], c: { d: true } });
  expect(replaced).toEqual({ surrogates: 3, nulls: 1 });
  expect(() => canonical(value)).not.toThrow();
});
