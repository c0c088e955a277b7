import type { CaseEvent } from '../../cases/event.ts';
import { ok } from '../../result.ts';
import { pathOf } from '../names.ts';
import type { BundleTexts } from '../texts.ts';
import type { Bag, BagInfo } from './bag.ts';
import { checkBag } from './bag.ts';
import type { Contents } from './contents.ts';
import { objectsOf, readContents } from './contents.ts';
import type { Logged } from './log.ts';
import { checkProofs, readLogKey } from './log.ts';
import type { ReadSealed } from './seals.ts';
import type { Step } from './verdict.ts';

/** What a verified bundle proves, for a program to read. Indexes are places in the log, from 0. */
export interface Proven {
  case: string;
  /** As the bundle says it: nothing proves it. */
  association: string;
  log: { key: string; size: number };
  records: { path: string; id: string; publicKey: string; index: number; files: string[] }[];
  classifications: { path: string; id: string; publicKey: string; index: number; record: string }[];
  events: { path: string; id: string; kind: CaseEvent['kind']; at: string; index: number }[];
  /** SHA-256 of `data/report.html`, as the last event names it. */
  report: string;
}

/**
 * Verifies a bundle whole: manifests, seals, chain of events, report, proofs of the log. `pinned` is the log's key
 * where it is known from elsewhere. The hashes of `bag` are taken as computed by whoever read the bytes.
 */
export async function verifyBundle(
  bag: Bag,
  texts: BundleTexts,
  pinned: string | null = null,
): Promise<Step<Proven>> {
  const info = checkBag(bag, texts);
  if (!info.ok) return info;
  const contents = await readContents(bag, info.value);
  if (!contents.ok) return contents;
  const key = await readLogKey(bag.pieces, pinned);
  if (!key.ok) return key;
  const logged = await checkProofs(bag.pieces, objectsOf(contents.value), key.value);
  return logged.ok ? ok(describe(bag, info.value, contents.value, logged.value)) : logged;
}

function describe(bag: Bag, info: BagInfo, contents: Contents, { key, size, indexes }: Logged): Proven {
  const indexOf = (id: string) => indexes.get(id) ?? -1;
  const sealed = ({ stem, sealed: { id, seal } }: ReadSealed<unknown>) => ({
    path: pathOf.json(stem),
    id,
    publicKey: seal.publicKey,
    index: indexOf(id),
  });
  return {
    case: info.case,
    association: info.association,
    log: { key, size },
    records: contents.records.map((read) => ({ ...sealed(read), files: read.value.files.map(pathOf.file) })),
    classifications: contents.classifications.map((read) => ({ ...sealed(read), record: read.value.record })),
    events: contents.events.map(({ id, event: { sequence, kind, at } }) => ({
      path: pathOf.event(sequence),
      id,
      kind,
      at,
      index: indexOf(id),
    })),
    report: bag.pieces.get('data/report.html')?.sha256 ?? '',
  };
}
