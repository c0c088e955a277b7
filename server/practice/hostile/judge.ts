import type { EvidenceRecord } from '../../../lib/evidence/record.ts';
import type { HostilePage } from './entry.ts';

/** What a capture of a hostile page came to. */
export interface Came {
  screen: string;
  /** Whether the questions about images were asked. */
  asked: boolean;
  /** What the popup says, in words. */
  said: string;
  record: EvidenceRecord | null;
  milliseconds: number;
}

/** Everything in which a capture is not what the gallery expects of its page; empty where it is right. */
export function faultsOf({ name, expected, seconds }: HostilePage, came: Came): string[] {
  const faults: string[] = [];
  const must = (is: boolean, what: string): void => {
    if (!is) faults.push(`${name}: ${what}`);
  };
  must(
    expected.screen === null || came.screen === expected.screen,
    `screen ${came.screen}, not ${expected.screen} (${came.said.slice(0, 200)})`,
  );
  must(
    came.milliseconds <= seconds * 1000,
    `${Math.round(came.milliseconds / 1000)} s, more than ${seconds}`,
  );
  must(came.said.trim().length > 20, 'the popup says nothing');
  if (expected.screen === 'nothing' || came.screen !== 'draft') return faults;
  must(came.asked === expected.asks, expected.asks ? 'no question was asked' : 'a question was asked');
  must(came.record !== null, 'no record was kept');
  return came.record ? [...faults, ...faultsOfRecord(name, expected, came.record)] : faults;
}

function faultsOfRecord(name: string, expected: HostilePage['expected'], record: EvidenceRecord): string[] {
  const faults: string[] = [];
  const { text, missing } = record.reading;
  const parts = record.changes.map(({ part }) => part);
  const picture = record.files.find(({ role }) => role === 'picture')?.made ?? 'none';
  if (expected.text !== null && !text.includes(expected.text))
    faults.push(`${name}: the text read is « ${text.slice(0, 80)} »`);
  if (expected.without !== null && text.includes(expected.without))
    faults.push(`${name}: the text holds « ${expected.without} »`);
  if (expected.picture !== 'any' && picture !== expected.picture)
    faults.push(`${name}: the picture is ${picture}`);
  if (picture === 'none' && !record.filesMissing.includes('picture'))
    faults.push(`${name}: no picture, and not said`);
  for (const part of expected.missing)
    if (!missing.includes(part))
      faults.push(`${name}: ${part} is not said to be missing (${missing.join(', ')})`);
  for (const part of expected.changes ?? [])
    if (!parts.includes(part))
      faults.push(`${name}: the change of ${part} is not said (${parts.join(', ')})`);
  if (expected.changes?.length === 0 && parts.length > 0)
    faults.push(`${name}: said to have changed: ${parts.join(', ')}`);
  for (const part of ['unseen-text', 'unread-text'] as const)
    if (missing.includes(part) && !expected.missing.includes(part))
      faults.push(`${name}: ${part} is said for nothing`);
  return faults;
}
