import { describe, expect, test } from 'vitest';
import { copyFile, isInertCopy } from '../../lib/evidence/copy.ts';

const copy = (given: Partial<Parameters<typeof copyFile>[0]> = {}) =>
  copyFile({
    language: 'fr',
    css: '.t0{color:red}',
    background: 'rgb(255, 255, 255)',
    markup:
      '<article class="t0"><p lang="fr">Les grimbelins, &lt;dehors&gt; !<br></p><a href="https://ronde.example/1">Voir</a></article>',
    ...given,
  });

describe('a copy of a post', () => {
  test('as the extension writes it is inert', () => {
    expect(isInertCopy(copy())).toBe(true);
    expect(isInertCopy(copy({ markup: '' }))).toBe(true);
  });

  test('leaves out a language that is none: long, it would push the policy out of what a browser reads first', () => {
    for (const language of ['', 'x'.repeat(2000), '"><script>', '\u001b$B', 'fr\nzz']) {
      expect(copy({ language })).toContain('<html lang="">');
      expect(isInertCopy(copy({ language }))).toBe(true);
    }
  });

  test.each([
    '<script>alert(1)</script>',
    '<SCRIPT>alert(1)</SCRIPT>',
    '<meta http-equiv="refresh" content="0;url=https://piege.example">',
    '<link rel="preconnect" href="https://piege.example">',
    '<iframe srcdoc=""></iframe>',
    '<form action="https://piege.example">',
    '<svg><use href="#a"/></svg>',
    '<base href="https://piege.example">',
    '<style>@import "x"</style>',
    '<!-- -->',
    '<?xml ?>',
    '<math>',
    '<p title="<link rel=preconnect>">',
    '< script>',
    '</p><a\u0000>',
  ])('that holds %s is not', (markup) => {
    expect(isInertCopy(copy({ markup }))).toBe(false);
  });

  test.each([
    ['without its policy', copy().replace(/<meta http-equiv[^\n]*\n/, '')],
    ['with another policy', copy().replace("default-src 'none'", "default-src 'self'")],
    ['with something before', `\uFEFF${copy()}`],
    ['with something after', `${copy()}<script>`],
    ['whose style ends early', copy({ css: '</style><script>alert(1)</script><style>' })],
    ['whose body has a handler', copy({ background: 'red" onload="alert(1)' })],
    ['that is any page', '<!doctype html><p>Bonjour</p>'],
    ['that is nothing', ''],
  ])('%s is not', (_what, html) => {
    expect(isInertCopy(html)).toBe(false);
  });

  test('of eight million signs is refused without being read', () => {
    expect(isInertCopy(copy({ markup: 'x'.repeat(8 * 1024 * 1024) }))).toBe(false);
  });
});
