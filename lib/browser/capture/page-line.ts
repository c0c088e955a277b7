import type { Rectangle } from '../../capture/rectangle.ts';
import type { Found, Photograph, Taken } from '../../capture/report.ts';
import type { PlatformId } from '../../platforms/reading.ts';
import type { PageCalls } from '../messages.ts';
import { toBackground } from '../send.ts';

const send = toBackground<PageCalls>('page');

/** What the background says to a post; null where a newer gesture has begun. */
export type FoundAnswer = ReturnType<PageCalls['found']> | null;

/** One taking's line to the background: what an older one still has to say is not mistaken for the newest's. */
export interface PageLine {
  found(found: Found): Promise<FoundAnswer>;
  /** Asks for one picture of the view, or of a region; false where there is none, or where a newer gesture has begun. */
  shoot(index: number, region?: Rectangle): Promise<boolean>;
  /** Tells how the picture just asked for will be put together. */
  cut(photograph: Photograph): void;
  /** Asks for a network's reader. */
  reader(id: PlatformId): Promise<boolean>;
  /** Asks for what few clicks need. */
  more(): Promise<boolean>;
  redraw(): Promise<boolean>;
  taken(taken: Taken): Promise<'kept' | 'again' | null>;
  unpicked(): Promise<void>;
  /** Runs what may fail on a page that fights back, and says so where it does. */
  guard(work: () => Promise<unknown>): Promise<void>;
}

/** Opens a line of its own for `session`; it ends with `over`. */
export function pageLine(over: AbortSignal, session: string): PageLine {
  return {
    async found(found) {
      const answer = await send('found', { session, found });
      return answer.ok && !over.aborted ? answer.value : null;
    },
    async shoot(index, region) {
      if (over.aborted) return false;
      const ratio = import.meta.env.FIREFOX ? { ratio: window.devicePixelRatio } : {};
      const answer = await send('shoot', { session, index, ...ratio, ...(region ? { region } : {}) });
      return answer.ok && answer.value.pictured && !over.aborted;
    },
    cut(photograph) {
      if (!over.aborted) void send('cut', { session, photograph });
    },
    async reader(id) {
      const answer = await send('reader', { id });
      return answer.ok && answer.value.ready && !over.aborted;
    },
    async more() {
      const answer = await send('more', null);
      return answer.ok && answer.value.ready && !over.aborted;
    },
    async redraw() {
      if (over.aborted) return false;
      const answer = await send('redraw', { session });
      return answer.ok && answer.value.ready;
    },
    async taken(taken) {
      if (over.aborted) return null;
      const answer = await send('taken', { session, taken });
      return answer.ok ? answer.value : null;
    },
    async unpicked() {
      await send('unpicked', null);
    },
    async guard(work) {
      try {
        await work();
      } catch (error) {
        console.error('Témoin: the page', error);
        if (!over.aborted) await send('broke', { session });
      }
    },
  };
}
