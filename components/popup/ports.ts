import type { Answers, DropReason, PopupState } from '../../lib/capture/popup-state.ts';
import type { Given } from '../../lib/capture/proposal.ts';
import type { EvidenceFile, FurtherReason } from '../../lib/evidence/record.ts';
import type { OutboxItem } from '../../lib/outbox/item.ts';
import type { Result } from '../../lib/result.ts';
import type { Join } from '../enrol/ports.ts';
import type { Unfinished } from './unfinished.ts';

/** An answer of the background, or none: it may be killed at any instant. */
export type Answered = Promise<Result<PopupState, 'no-answer'>>;

/** What the popup needs from outside. */
export interface PopupPorts {
  /** Tells what to show, at once and at every change; `gone` once the background is no more. Returns how to stop. */
  watch(tell: (state: PopupState, before: DropReason | null) => void, gone: () => void): () => void;
  answer(answers: { danger: boolean; child: boolean; intimate: boolean }): Answered;
  confirm(id: string, given: Given): Answered;
  abandon(id: string | null): Answered;
  pickAnother(): Answered;
  /** Takes the draft's post once more. To be called in the press itself: that carries the pictures that follow. */
  takeAgain(id: string, why: FurtherReason): Answered;
  /** What was given so far for a draft, in memory alone and until the browser is closed. */
  unfinished(line: string): Promise<Unfinished | null>;
  /** Null: what was given is confirmed, or let go of. */
  keepUnfinished(line: string, what: Unfinished | null): void;
  /** Opens a frame of another site in a tab of its own; `index` is its place on the screen. */
  openFrame(index: number): void;
  /** An address under which the popup may show a picture kept on this machine, or null. */
  picture(record: string, file: EvidenceFile): Promise<string | null>;
  /** Tells how far the sending of a record is. Returns how to stop. */
  watchSending(record: string, tell: (item: OutboxItem | null) => void): () => void;
  join: Join;
  now(): Date;
  /** Opens an address, or one of our own pages, in a new tab. */
  open(address: string): void;
  openOwn(page: 'journal' | 'welcome'): void;
  copy(text: string): Promise<boolean>;
  close(): void;
}

export type { Answers };
