import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** Comments may cite the article they obey; what runs may not. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

const ARTICLE = [
  /\bart(?:icle|\.)\s*(?:[LRD]\.\s?)?\d+/i,
  /\b(?:code pénal|CPP?|loi (?:du|n°))\s+\d/i,
  /\b[LR]\.?\s?\d{3}-\d+/,
  /\b(?:2[0-9]{2}|3[0-2][0-9]|4[0-9]{2})-\d{1,2}(?:-\d{1,2})+\b/,
];

test('code names no article of law: a lawyer changes law/ alone', () => {
  const found = ['lib', 'components', 'entrypoints', 'server']
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name)),
    )
    .flatMap((path) => {
      const lines = withoutComments(readFileSync(path, 'utf8')).split('\n');
      return lines
        .filter((line) => ARTICLE.some((pattern) => pattern.test(line)))
        .map(
          (line) =>
            `${path.slice(ROOT.length + 1)} : « ${line.trim()} » — put it in law/ and read it from there`,
        );
    });
  expect(found).toEqual([]);
});
