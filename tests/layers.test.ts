import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Which folder may import from which: the direction of the whole project, in one table. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  law: [],
  lib: ['lib', 'law'],
  'lib/browser': ['lib', 'lib/browser'],
  components: ['components', 'lib'],
  entrypoints: ['entrypoints', 'components', 'lib', 'lib/browser', 'law'],
  server: ['server', 'components', 'lib', 'law'],
};

const ROOT = join(import.meta.dirname, '..');
const layerOf = (path: string) =>
  path.startsWith('lib/browser/') ? 'lib/browser' : (path.split('/')[0] ?? path);

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

function importsOf(path: string): string[] {
  const text = readFileSync(join(ROOT, path), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) =>
    normalize(join(dirname(path), match[1] ?? '')),
  );
}

describe('imports run one way', () => {
  for (const layer of Object.keys(MAY_IMPORT)) {
    test(`${layer}/ imports only from ${MAY_IMPORT[layer]?.join(', ') || 'nothing'}`, () => {
      const wrong = sources(layer)
        .filter((path) => layerOf(path) === layer)
        .flatMap((path) =>
          importsOf(path)
            .filter((target) => !MAY_IMPORT[layer]?.includes(layerOf(target)))
            .map(
              (target) =>
                `${path} imports ${target}: move what it needs down, or hand it over as an argument`,
            ),
        );
      expect(wrong).toEqual([]);
    });
  }

  test('only lib/browser/extension.ts imports webextension-polyfill; its types stand in native.ts too', () => {
    const wrong = ['lib', 'components', 'entrypoints', 'server']
      .flatMap(sources)
      .filter((path) => path !== 'lib/browser/extension.ts')
      .filter((path) =>
        /^import (?!type).*from 'webextension-polyfill'|^export (?!type).*from 'webextension-polyfill'/m.test(
          readFileSync(join(ROOT, path), 'utf8'),
        ),
      );
    expect(wrong).toEqual([]);
  });
});

describe('files stay small', () => {
  test('no source file is over 300 lines', () => {
    const long = ['lib', 'components', 'entrypoints', 'server', 'bench']
      .flatMap(sources)
      .map((path) => ({ path, lines: readFileSync(join(ROOT, path), 'utf8').split('\n').length }))
      .filter(({ lines }) => lines > 301)
      .map(({ path, lines }) => `${path} has ${lines} lines: split it at its second reason to change`);
    expect(long).toEqual([]);
  });
});
