import { ok } from '../../result.ts';
import { BAGIT_TXT, oxum, parseBagInfo } from '../bag-info.ts';
import { parseManifest } from '../manifest.ts';
import { TAG_FILES } from '../names.ts';
import type { Piece } from '../piece.ts';
import type { BundleTexts } from '../texts.ts';
import type { Step } from './verdict.ts';
import { faulty } from './verdict.ts';

/** A bundle out of its archive: the base directory's name, and every file by its path under it. */
export interface Bag {
  name: string;
  pieces: ReadonlyMap<string, Piece>;
}

/** What `bag-info.txt` says, once every manifest holds. */
export interface BagInfo {
  association: string;
  case: string;
  date: string;
}

/**
 * Whether a bag is complete and valid (RFC 8493 § 3): every tag file there and as this format has it, every file
 * listed once and with its hash, no other file.
 */
export function checkBag({ pieces }: Bag, texts: BundleTexts): Step<BagInfo> {
  const absent = TAG_FILES.find((path) => !pieces.has(path));
  if (absent !== undefined) return faulty('missing-file', absent, 'the bundle has no such file');
  const tags = checkManifest(pieces, 'tagmanifest-sha256.txt');
  if (!tags.ok) return tags;
  const payload = checkManifest(pieces, 'manifest-sha256.txt');
  if (!payload.ok) return payload;
  for (const path of pieces.keys()) {
    const listed = path.startsWith('data/') ? payload.value.has(path) : tags.value.has(path);
    if (!listed && path !== 'tagmanifest-sha256.txt') {
      return faulty('unlisted-file', path, 'no manifest lists it');
    }
  }
  const fixed = checkFixed(pieces, texts);
  return fixed.ok ? checkInfo(pieces) : fixed;
}

function checkManifest(
  pieces: ReadonlyMap<string, Piece>,
  name: 'manifest-sha256.txt' | 'tagmanifest-sha256.txt',
): Step<ReadonlyMap<string, string>> {
  const entries = parseManifest(textOf(pieces, name) ?? '');
  if (typeof entries === 'number') return faulty('bad-manifest', name, `line ${entries}`);
  const tags: readonly string[] = TAG_FILES;
  if (name === 'tagmanifest-sha256.txt') {
    const lacking = TAG_FILES.find((path) => path !== name && !entries.has(path));
    if (lacking !== undefined) return faulty('bad-manifest', name, `it does not list ${lacking}`);
  }
  for (const [path, sha256] of entries) {
    const belongs = name === 'manifest-sha256.txt' ? path.startsWith('data/') : tags.includes(path);
    if (!belongs || path === 'tagmanifest-sha256.txt')
      return faulty('bad-manifest', name, `it lists ${path}`);
    const piece = pieces.get(path);
    if (piece === undefined) return faulty('missing-file', path, `${name} lists it`);
    if (piece.sha256 !== sha256) {
      if (nearly(piece.sha256, sha256))
        return faulty('bad-manifest', name, `its line of ${path} was altered`);
      return faulty('changed-file', path, `SHA-256 ${piece.sha256}, ${name} says ${sha256}`);
    }
  }
  return ok(entries);
}

/**
 * Whether two hashes are alike but for a few figures: no change of a file does that, so it is the manifest's line
 * that changed.
 */
function nearly(one: string, other: string): boolean {
  return [...one].filter((figure, at) => figure !== other[at]).length <= 8;
}

function checkFixed(pieces: ReadonlyMap<string, Piece>, texts: BundleTexts): Step<null> {
  const fixed = { 'bagit.txt': BAGIT_TXT, 'verifier.sh': texts.verifier, 'LISEZMOI.txt': texts.readme };
  for (const [path, text] of Object.entries(fixed)) {
    if (textOf(pieces, path) !== text) {
      return faulty('bad-tag-file', path, 'not the text that this format of bundle has');
    }
  }
  return ok(null);
}

function checkInfo(pieces: ReadonlyMap<string, Piece>): Step<BagInfo> {
  const info = parseBagInfo(textOf(pieces, 'bag-info.txt') ?? '');
  if (info === null) return faulty('bad-tag-file', 'bag-info.txt', 'not the labels that this format has');
  const found = oxum([...pieces.values()].filter(({ path }) => path.startsWith('data/')));
  if (info.oxum !== found) return faulty('bad-tag-file', 'bag-info.txt', `Payload-Oxum is ${found}`);
  return ok(info);
}

/** The text of a piece, or null where it is not there, not held, or not UTF-8. */
export function textOf(pieces: ReadonlyMap<string, Piece>, path: string): string | null {
  const bytes = pieces.get(path)?.bytes;
  if (bytes === undefined || bytes === null) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
