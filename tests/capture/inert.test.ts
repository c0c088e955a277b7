import { expect, test } from 'vitest';
import { withInertCopy } from '../../lib/browser/capture/inert.ts';
import type { Taken } from '../../lib/capture/report.ts';
import { copyFile } from '../../lib/evidence/copy.ts';

const taken = (html: string): Taken => ({
  photograph: null,
  drawing: null,
  snapshot: { html, redactions: [], missing: [] },
  originals: [],
  originalsMissing: [],
  playing: [],
  milliseconds: { read: null, picture: null, copy: null, originals: null, whole: null },
  again: null,
  first: null,
  between: [],
  checkedAt: '2026-11-24T00:00:00.000Z',
});

test('a copy that is not inert is not kept, whoever says that it was taken so; an inert one is', () => {
  const inert = copyFile({ language: 'fr', css: '', background: '#fff', markup: '<p>Bonjour</p>' });
  expect(withInertCopy(taken(inert)).snapshot?.html).toBe(inert);
  expect(withInertCopy(taken(inert.replace('<p>', '<iframe src="/m"></iframe><p>'))).snapshot).toBeNull();
  expect(withInertCopy(taken('<script>moi()</script>')).snapshot).toBeNull();
});
