import { describe, expect, test } from 'vitest';
import { withinAnswers } from '../../lib/capture/within-answers.ts';
import { takenOf } from './scene.ts';

const copy = (markup: string, css = '') => ({
  html: `<!doctype html>\n<html lang="fr">\n<style>\n${css}\n</style>\n<body><main>${markup}</main></body>\n`,
  redactions: [],
  missing: [],
});
const original = {
  address: 'https://brumeval.example/a.png',
  mediaType: 'image/png',
  served: null,
  data: 'AA==',
};
const photograph = {
  pieces: [],
  width: 1,
  height: 1,
  view: { width: 1, height: 1 },
  masks: [],
  touched: [],
  redactions: [],
  strips: [],
  at: '2026-11-23T10:00:01.000Z',
};
const drawing = { address: 'data:image/png;base64,AA==', redactions: [] };
const words = copy('<p>Rien à voir, écrit : data:image/png;base64,AA==</p>');
const shown = copy('<p>a</p><img src="data:image/png;base64,AA==">');
const taken = takenOf({ photograph, drawing, snapshot: shown, originals: [original] });
const intimate = { danger: false, child: false, intimate: true } as const;

describe('what a page’s process sends', () => {
  test('is all kept after « Non »', () => {
    expect(withinAnswers(taken, { ...intimate, intimate: false })).toBe(taken);
  });
  test('loses every image where an adult’s intimacy was said to be shown', () => {
    const { photograph: pixels, drawing: drawn, snapshot, originals } = withinAnswers(taken, intimate);
    expect([pixels, drawn, snapshot, originals]).toEqual([null, null, null, []]);
  });
  test('loses the files of media whose questions were not asked, and keeps the picture', () => {
    const { photograph: pixels, snapshot, originals } = withinAnswers(taken, null);
    expect([pixels, snapshot, originals]).toEqual([photograph, null, []]);
  });
  test('keeps a copy that shows none: words, fonts, an image that was broken', () => {
    const font = copy('<img src="data:,">', '@font-face{src:url("data:font/woff2;base64,AA==")}');
    for (const snapshot of [words, font])
      expect(withinAnswers({ ...taken, snapshot }, intimate).snapshot).toBe(snapshot);
  });
  test.each([
    '<img src="data:;base64,AA==">',
    '<img src="DATA:image/gif;base64,AA==">',
    '<img src="&#100;ata&colon;image/png&comma;AA">',
    '<img src="da\tta:image/png,AA">',
    '<p style="background:url(\\64 ata:image/png,AA)">a',
    '<img alt=">" src="data:image/png,AA">',
  ])('finds the image in %s', (markup) => {
    expect(withinAnswers({ ...taken, snapshot: copy(markup) }, intimate).snapshot).toBeNull();
  });
});
