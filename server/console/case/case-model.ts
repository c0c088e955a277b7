import { createModel, signal } from '@preact/signals';
import type { CaseView, ConflictAnswer, ReviewRequest } from '../../../lib/console-api.ts';
import type { ConsolePort, PortFailure } from '../port.ts';

/** Where an export is. */
export type Export =
  | { step: 'idle' }
  | { step: 'running'; bytes: number }
  | { step: 'done'; name: string; bytes: number }
  | { step: 'failed'; code: PortFailure };

type Ports = Pick<ConsolePort, 'case' | 'review' | 'bundle'>;

/** One case as it stands: what the server says of it, and what the moderator does to it. */
export const CaseModel = createModel((id: string, port: Ports, save: (name: string, file: Blob) => void) => {
  const view = signal<CaseView | null>(null);
  const failure = signal<PortFailure | null>(null);
  const reviewFailure = signal<PortFailure | null>(null);
  const conflict = signal<ConflictAnswer | null>(null);
  const sending = signal(false);
  const done = signal<ReviewRequest['body']['kind'] | null>(null);
  const exporting = signal<Export>({ step: 'idle' });

  async function reload(): Promise<void> {
    const answer = await port.case(id);
    failure.value = answer.ok ? null : answer.code;
    if (answer.ok) view.value = answer.value;
  }

  /** True once the event is in the case; a conflict shows what happened first and loads it. */
  async function review(body: ReviewRequest['body']): Promise<boolean> {
    const after = view.value?.state.events;
    if (after === undefined || sending.value) return false;
    sending.value = true;
    done.value = null;
    const answer = await port.review(id, { after, body });
    reviewFailure.value = answer.ok ? null : answer.code;
    conflict.value = answer.ok ? answer.value : null;
    if (answer.ok) await reload();
    sending.value = false;
    if (!answer.ok || answer.value !== null) return false;
    done.value = body.kind;
    return true;
  }

  async function exportBundle(): Promise<void> {
    if (exporting.value.step === 'running') return;
    exporting.value = { step: 'running', bytes: 0 };
    const answer = await port.bundle(id, (bytes) => {
      exporting.value = { step: 'running', bytes };
    });
    if (answer.ok) {
      save(answer.value.name, answer.value.file);
      exporting.value = { step: 'done', name: answer.value.name, bytes: answer.value.file.size };
      await reload();
    } else {
      exporting.value = { step: 'failed', code: answer.code };
    }
  }

  return { view, failure, reviewFailure, conflict, sending, done, exporting, reload, review, exportBundle };
});
