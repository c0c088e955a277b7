import type { Agent } from '../../capture/conditions.ts';
import type { Draft } from '../../capture/draft.ts';
import { fitting } from '../../capture/fitting.ts';
import { INTIMATE } from '../../capture/intimate.ts';
import type { CaptureFailure } from '../../capture/popup-state.ts';
import { recordOf } from '../../capture/record.ts';
import type { Taken } from '../../capture/report.ts';
import type { TakingGathered } from '../../capture/taking.ts';
import { clean } from '../../evidence/clean.ts';
import { parseRecord } from '../../evidence/parse.ts';
import type { Change, EvidenceRecord } from '../../evidence/record.ts';
import { seal } from '../../evidence/seal.ts';
import type { Sealed } from '../../evidence/sealed.ts';
import { fail, ok, type Result } from '../../result.ts';
import { type DeviceKey, sealingKey } from '../keys.ts';
import { measuredOffset } from '../store/clock.ts';
import type { Store } from '../store/db.ts';
import { keepDraft } from '../store/drafts.ts';
import { type StoreFailure, stored } from '../store/failure.ts';
import { agentOf } from './agent.ts';
import type { Composed } from './compose.ts';
import { filesOf } from './files.ts';

/** A draft whose post is being taken. */
export type Taking = Extract<Draft, { phase: 'taking' }>;

/** What says which Témoin made a record. */
export interface Tool {
  version: string;
  build: string;
}

/** What sealing needs beside what was taken. */
export interface SealingMeans {
  agent: Agent;
  key: Result<DeviceKey, StoreFailure>;
  measured: Awaited<ReturnType<typeof measuredOffset>>;
}

/** Fetches what sealing will need, so that it is there once the picture is: the click is not kept before. */
export async function sealingMeans(db: Store, tab: number): Promise<SealingMeans> {
  const [agent, key, measured] = await Promise.all([
    agentOf(tab),
    stored(() => sealingKey(db, new Date())),
    stored(() => measuredOffset(db)),
  ]);
  return { agent, key, measured: measured.ok ? measured.value : null };
}

/** What was taken, and what it is sealed with. */
export interface ToSeal {
  draft: Taking;
  taken: Taken;
  composed: Composed | null;
  means: Promise<SealingMeans>;
  tool: Tool;
}

/** A draft as it was kept. */
export interface SealedDraft {
  id: string;
  record: EvidenceRecord;
}

/** Makes the record of what was taken, seals it and keeps it as a draft: durable once this has succeeded. */
export async function sealDraft(db: Store, given: ToSeal): Promise<Result<SealedDraft, CaptureFailure>> {
  const { draft, taken, composed, tool } = given;
  const now = new Date();
  const place = { take: 0, picture: 'picture' } as const;
  const [{ files, missing }, { agent, key, measured }] = await Promise.all([
    filesOf(taken, composed, place),
    given.means,
  ]);
  const record = recordOf({
    ...gatheredOf(given, now, missing),
    gesture: { ...draft.asked, answeredAt: draft.answeredAt },
    agent,
    files: files.map(({ entry }) => entry),
    offset: measured,
    tool,
  });
  if (record === null) return fail('post-gone');
  if (draft.answers?.intimate) record.redactions.push(INTIMATE);
  const sealed = await sealRecord(fitting(record), key);
  if (!sealed.ok) return sealed;
  const { record: text, value } = sealed.value;
  const kept = await keepDraft(db, { record: text, files, answers: draft.answers, at: now });
  return kept.ok ? ok({ id: text.id, record: value }) : kept;
}

/** What one taking gave, the first or a further one. */
export function gatheredOf({ draft, taken, composed }: ToSeal, endedAt: Date, missing: string[]) {
  return {
    found: draft.found,
    taken: { ...taken, photograph: composed ? taken.photograph : null },
    gesture: { clickedAt: draft.asked.clickedAt, answeredAt: draft.answeredAt },
    endedAt,
    filesMissing: missing,
    joins: joinsOf(composed),
  } satisfies TakingGathered;
}

/** Cleans, seals and reads back a record: what could never be received is not called captured. */
export async function sealRecord(
  record: EvidenceRecord,
  key: SealingMeans['key'],
): Promise<Result<{ record: Sealed; value: EvidenceRecord }, CaptureFailure>> {
  const cleaned = clean(record);
  const { surrogates, nulls } = record.replaced;
  const replaced = {
    surrogates: surrogates + cleaned.replaced.surrogates,
    nulls: nulls + cleaned.replaced.nulls,
  };
  if (!key.ok) return key;
  const sealed = await seal('record', { ...cleaned.value, replaced }, key.value);
  const checked = parseRecord(sealed.text);
  return checked.ok ? ok({ record: sealed, value: checked.value }) : fail('bad-report', checked.detail);
}

function joinsOf(composed: Composed | null): Change[] {
  if (!composed || composed.torn === 0) return [];
  return [
    { part: 'post', before: 'écrans raccordés', after: `${composed.torn} raccord(s) non identique(s)` },
  ];
}
