import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languageOf, translator } from '../../lib/locale/locale.ts';

const LOCALES = join(import.meta.dirname, '../../lib/locale');
const areas = readdirSync(join(LOCALES, 'fr')).filter((name) => name.endsWith('.json'));
const read = (language: string, area: string): Record<string, string> =>
  JSON.parse(readFileSync(join(LOCALES, language, area), 'utf8'));
const placeholders = (sentence: string) =>
  [...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

/** Words that promise what a volunteer's capture cannot. */
const FORBIDDEN =
  /preuve (légale|irréfutable)|certifiée? conforme|conforme (à la )?NF|a valeur de constat|opposable|l['’]auteur a commis|signaler ce message/i;

describe('a sentence people read', () => {
  for (const area of areas) {
    const [fr, en] = [read('fr', area), read('en', area)];

    test(`${area}: stands in French and in English under the same key`, () => {
      expect(Object.keys(en).sort()).toEqual(Object.keys(fr).sort());
    });

    test(`${area}: takes the same values in both languages`, () => {
      const differing = Object.keys(fr).filter(
        (key) => placeholders(fr[key] ?? '').join() !== placeholders(en[key] ?? '').join(),
      );
      expect(differing).toEqual([]);
    });

    test(`${area}: promises nothing that a capture cannot hold`, () => {
      expect(Object.values(fr).filter((sentence) => FORBIDDEN.test(sentence))).toEqual([]);
    });

    test(`${area}: never breaks a line before « : ; ! ? » in French`, () => {
      const loose = Object.values(fr).filter((sentence) => / [:;!?»]|« /.test(sentence));
      expect(loose, 'write a no-break space (U+00A0 or U+202F) there').toEqual([]);
    });
  }
});

describe('translator', () => {
  const say = translator(
    { fr: { waits: '{count} relevé(s) en attente' }, en: { waits: '{count} waiting' } },
    'fr',
  );

  test('puts values in their places', () => {
    expect(say('waits', { count: 3 })).toBe('3 relevé(s) en attente');
  });

  test('leaves a place without value as it is, so that the fault shows', () => {
    expect(say('waits')).toBe('{count} relevé(s) en attente');
  });

  test('speaks French unless English is asked for', () => {
    expect(['fr-FR', 'en-GB', 'de'].map(languageOf)).toEqual(['fr', 'en', 'fr']);
  });
});
