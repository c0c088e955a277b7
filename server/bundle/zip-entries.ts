import type { Entry, ZipFile } from 'yauzl';
import type { Step } from '../../lib/bundle/verify/verdict.ts';
import { faulty } from '../../lib/bundle/verify/verdict.ts';
import { ok } from '../../lib/result.ts';
import type { ZipEnd } from './zip-shape.ts';

/** More files than any case has. */
const MOST_ENTRIES = 100_000;
/** A base directory, then parts that begin with a letter or a figure: no `..`, nothing absolute, nothing hidden. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)+$/;
const DESCRIPTOR = 8;
const UTF8 = 2048;
const ZIP64 = 1;

/**
 * The entries of an archive that is exactly what `zipStream` writes: stored regular files, each once, one after the
 * other from the first byte to the central directory, nothing between, before or after.
 */
export async function listEntries(zip: ZipFile, end: ZipEnd): Promise<Step<Entry[]>> {
  const entries: Entry[] = [];
  const names = new Set<string>();
  let [next, directory] = [0, end.start];
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName;
    const fault = faultOf(entry) ?? (names.has(name) ? 'an entry of this name is there already' : null);
    if (fault !== null) return faulty('bad-archive', name, fault);
    if (entry.relativeOffsetOfLocalHeader !== next)
      return faulty('bad-archive', name, 'bytes between two entries');
    const after = await endOf(zip, entry);
    if (after === null) return faulty('bad-archive', name, 'its two headers disagree');
    next = after;
    directory += 46 + entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength;
    names.add(name);
    entries.push(entry);
    if (entries.length > MOST_ENTRIES) return faulty('bad-archive', name, 'too many entries');
  }
  if (next !== end.start || directory !== end.end) {
    return faulty('bad-archive', 'archive', 'bytes that belong to no entry');
  }
  return ok(entries);
}

function faultOf(entry: Entry): string | null {
  const type = (entry.externalFileAttributes >>> 16) & 0o170000;
  if (!NAME.test(entry.fileName)) return 'a name that no file of a bundle has';
  if (type !== 0o100000 && type !== 0) return 'not a regular file';
  if (entry.compressionMethod !== 0) return 'compressed: a bundle is stored';
  if ((entry.generalPurposeBitFlag & ~(DESCRIPTOR | UTF8)) !== 0) return 'flags that a bundle has not';
  if (entry.fileCommentLength > 0) return 'a comment';
  if (entry.extraFields.some(({ id }) => id !== ZIP64)) return 'an extra field';
  return null;
}

/** Where the entry ends, or null where its local header says another thing than the central directory. */
async function endOf(zip: ZipFile, entry: Entry): Promise<number | null> {
  const local = await zip.readLocalFileHeaderPromise(entry);
  const same =
    local.fileName.equals(entry.fileNameRaw) &&
    local.compressionMethod === 0 &&
    local.generalPurposeBitFlag === entry.generalPurposeBitFlag &&
    local.extraFieldLength === 0;
  const described = (entry.generalPurposeBitFlag & DESCRIPTOR) !== 0;
  const sized = described || local.compressedSize === entry.compressedSize;
  if (!same || !sized) return null;
  const descriptor = entry.extraFields.length > 0 ? 24 : 16;
  return local.fileDataStart + entry.compressedSize + (described ? descriptor : 0);
}
