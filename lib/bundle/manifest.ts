import type { Piece } from './piece.ts';

/** A manifest (RFC 8493 § 2.1.3): `<sha256>  <path>` lines sorted by path, as `sha256sum --strict -c` reads them. */
export function manifestText(pieces: readonly Piece[]): string {
  return [...pieces]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ sha256, path }) => `${sha256}  ${path}\n`)
    .join('');
}

/**
 * Reads a manifest that `manifestText` wrote: each path under its hash, or the number of the first line at fault.
 * Every part of a path begins with a letter or a figure, so that none leads out of the bundle.
 */
export function parseManifest(text: string): ReadonlyMap<string, string> | number {
  const entries = new Map<string, string>();
  const lines = text.split('\n');
  let last = '';
  for (const [at, line] of lines.slice(0, -1).entries()) {
    const [, sha256 = '', path = ''] =
      /^([0-9a-f]{64}) {2}([A-Za-z0-9][\w.-]*(?:\/[A-Za-z0-9][\w.-]*)*)$/.exec(line) ?? [];
    if (path === '' || path <= last) return at + 1;
    entries.set(path, sha256);
    last = path;
  }
  return lines.at(-1) === '' && entries.size > 0 ? entries : lines.length;
}
