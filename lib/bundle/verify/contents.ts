import type { EvidenceRecord } from '../../evidence/record.ts';
import type { Classification } from '../../law/classification.ts';
import { ok } from '../../result.ts';
import { bundleName, pathOf, stemOf, TAG_FILES } from '../names.ts';
import type { Bag, BagInfo } from './bag.ts';
import type { ReadEvent } from './events.ts';
import { checkReceived, readEvents } from './events.ts';
import type { ReadSealed } from './seals.ts';
import { readClassifications, readRecords } from './seals.ts';
import type { BundleFailure, Step } from './verdict.ts';
import { faulty } from './verdict.ts';

/** What a bundle holds, read and found coherent: seals, chain, report. The log is another matter. */
export interface Contents {
  records: readonly ReadSealed<EvidenceRecord>[];
  classifications: readonly ReadSealed<Classification>[];
  events: readonly ReadEvent[];
}

/** Reads what a bag holds, each part against the others; a file that nothing names is refused. */
export async function readContents(bag: Bag, info: BagInfo): Promise<Step<Contents>> {
  const records = await readRecords(bag.pieces);
  if (!records.ok) return records;
  const classifications = await readClassifications(bag.pieces, records.value);
  if (!classifications.ok) return classifications;
  const events = readEvents(bag.pieces);
  if (!events.ok) return events;
  const ids = (read: readonly { sealed: { id: string } }[]) => read.map(({ sealed }) => sealed.id);
  const received = checkReceived(events.value, ids(records.value), ids(classifications.value));
  if (!received.ok) return received;
  const contents = { records: records.value, classifications: classifications.value, events: events.value };
  return misnamed(bag, info, events.value) ?? unnamed(bag, contents) ?? ok(contents);
}

/** Every object that has a leaf in the log: its id, and the stem of its proof. */
export function objectsOf({ records, classifications, events }: Contents): { stem: string; id: string }[] {
  return [
    ...[...records, ...classifications].map(({ stem, sealed: { id } }) => ({ stem, id })),
    ...events.map(({ id, event }) => ({ stem: stemOf.event(event.sequence), id })),
  ];
}

function misnamed(bag: Bag, info: BagInfo, events: readonly ReadEvent[]): BundleFailure | null {
  const last = events.at(-1)?.event;
  if (last === undefined || info.case !== last.case) {
    return faulty('bad-tag-file', 'bag-info.txt', `External-Identifier is not the case ${last?.case}`);
  }
  if (info.date !== last.at.slice(0, 10)) {
    return faulty('bad-tag-file', 'bag-info.txt', `the export is of ${last.at}`);
  }
  const named = /^[A-Za-z0-9-]{1,64}$/.test(last.case) && bag.name === bundleName(last.case);
  return named
    ? null
    : faulty('bad-archive', bag.name, `the base directory of case ${last.case} has another name`);
}

function unnamed(bag: Bag, contents: Contents): BundleFailure | null {
  const { records, classifications, events } = contents;
  const expected = new Set<string>([
    ...TAG_FILES,
    'data/log-key.txt',
    'data/log-key.pem',
    'data/report.html',
  ]);
  for (const { stem } of [...records, ...classifications])
    for (const path of [pathOf.json, pathOf.statement, pathOf.signature, pathOf.key])
      expected.add(path(stem));
  for (const { event } of events) expected.add(pathOf.event(event.sequence));
  for (const { stem } of objectsOf(contents)) expected.add(pathOf.proof(stem));
  for (const { value } of records) for (const file of value.files) expected.add(pathOf.file(file));
  const stray = [...bag.pieces.keys()].find((path) => !expected.has(path));
  return stray === undefined ? null : faulty('unnamed-file', stray, 'no record, event or proof names it');
}
