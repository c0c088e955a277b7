import type { Agent } from '../../capture/conditions.ts';
import type { Draft } from '../../capture/draft.ts';
import type { CaptureFailure } from '../../capture/popup-state.ts';
import { recordOf } from '../../capture/record.ts';
import type { Taken } from '../../capture/report.ts';
import { clean } from '../../evidence/clean.ts';
import { parseRecord } from '../../evidence/parse.ts';
import type { Change, EvidenceRecord } from '../../evidence/record.ts';
import { seal } from '../../evidence/seal.ts';
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

/** Makes the record of what was taken, seals it and keeps it as a draft: durable once this has succeeded. */
export async function sealDraft(
  db: Store,
  {
    draft,
    taken,
    composed,
    means,
    tool,
  }: { draft: Taking; taken: Taken; composed: Composed | null; means: Promise<SealingMeans>; tool: Tool },
): Promise<Result<{ id: string; record: EvidenceRecord }, CaptureFailure>> {
  const now = new Date();
  const [{ files, missing }, { agent, key, measured }] = await Promise.all([filesOf(taken, composed), means]);
  const record = recordOf({
    found: draft.found,
    taken: { ...taken, photograph: composed ? taken.photograph : null },
    gesture: { ...draft.asked, answeredAt: draft.answeredAt },
    agent,
    endedAt: now,
    files: files.map(({ entry }) => entry),
    filesMissing: missing,
    offset: measured,
    joins: joinsOf(composed),
    tool,
  });
  if (record === null) return fail('post-gone');
  if (draft.answers?.intimate)
    record.redactions.push({ where: 'picture', what: 'image intime : pas d’image par défaut' });
  const cleaned = clean(record);
  const ready = { ...cleaned.value, replaced: cleaned.replaced };
  if (!key.ok) return key;
  const sealed = await seal('record', ready, key.value);
  // The page's words may have any shape: what could never be received is not called captured.
  const checked = parseRecord(sealed.text);
  if (!checked.ok) return fail('bad-report', checked.detail);
  const kept = await keepDraft(db, { record: sealed, files, answers: draft.answers, at: now });
  return kept.ok ? ok({ id: sealed.id, record: checked.value }) : kept;
}

function joinsOf(composed: Composed | null): Change[] {
  if (!composed || composed.torn === 0) return [];
  return [
    { part: 'post', before: 'écrans raccordés', after: `${composed.torn} raccord(s) non identique(s)` },
  ];
}
