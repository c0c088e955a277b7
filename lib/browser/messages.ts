/** Every message between the parts of the extension: who says what to whom, and what is answered. */

import type { DropReason, PopupState } from '../capture/popup-state.ts';
import type { Rectangle } from '../capture/rectangle.ts';
import type { Found, Photograph, Taken } from '../capture/report.ts';
import type { Aside } from '../cases/aside.ts';
import type { FurtherReason } from '../evidence/record.ts';
import type { Classification } from '../law/classification.ts';
import type { PostReading } from '../platforms/reading.ts';

/**
 * Script in the page → background. The sender's process shows a hostile page: nothing else may be asked from there.
 * `session` is one taking's, `gesture/turn`: what an older one still has to say is not taken for the newest's.
 */
export interface PageCalls {
  /**
   * A gesture's post was found and read, or there is none; the answer says whether it may be pictured now, or that it
   * was at once, as picture 0: a post without media, of someone known to be enrolled.
   */
  found(news: { session: string; found: Found }): 'pictured' | 'picture' | 'wait';
  /**
   * Picture the view as it is painted now; `index` names the picture in what `taken` says later. In Firefox alone:
   * `region`, CSS pixels of the document, is pictured in the view's place, in view or not; `ratio`, device pixels to a
   * CSS pixel as the page has them.
   */
  shoot(shot: { session: string; index: number; region?: Rectangle; ratio?: number }): { pictured: boolean };
  /** How the picture just asked for will be put together, unless the post changes: it is cut out as soon as it is there. */
  cut(way: { session: string; photograph: Photograph }): null;
  /** Bring the reader of a network that the page's address did not tell. */
  reader(of: { id: string }): { ready: boolean };
  /** Bring in what few clicks need: choosing another post, posts taller than the view, further takings. */
  more(none: null): { ready: boolean };
  /** Bring the drawing fallback into the page: no pixels could be had. */
  redraw(of: { session: string }): { ready: boolean };
  /** What was taken; `again` asks for one more try, two screens did not join. */
  taken(news: { session: string; taken: Taken }): 'kept' | 'again';
  /** The page would not let itself be read or pictured. */
  broke(of: { session: string }): null;
  /** The choice of another post was left by Escape. */
  unpicked(none: null): null;
}

/** Popup → background; `tab` is the tab the popup was opened for, null where it finishes a draft from the journal. */
export interface PopupCalls {
  /** The three answers given before any pixel of a post with media is asked for. */
  answer(given: { tab: number; danger: boolean; child: boolean; intimate: boolean }): PopupState;
  /** Seal this classification with the draft's record and keep both for good. */
  confirm(given: { tab: number | null; id: string; proposal: Proposal }): PopupState;
  /** Let go of the draft. */
  abandon(of: { tab: number | null; id: string | null }): PopupState;
  /** Take the draft's post once more, as it is now; the questions are asked anew where it holds media. */
  takeAgain(of: { tab: number; id: string; why: FurtherReason }): PopupState;
  /** Choose another post on the page, by pointing or with the keys. */
  pickAnother(of: { tab: number }): PopupState;
  /** Open in its own tab a frame of another site that the screen names; false where it is no longer known. */
  openFrame(of: { tab: number; index: number }): boolean;
}

/** Any page of ours (journal, enrolment, offscreen document) → background. */
export interface OutboxCalls {
  /** Something may now be sent: try it, and count again for the badge. */
  wake(none: null): null;
  /** The sending has come to a rest: count again for the badge. */
  rested(none: null): null;
}

/** What the volunteer proposes; the background adds the record, the instant and the seal. */
export type Proposal = Pick<Classification, 'categories' | 'answers' | 'lawVersion'> &
  Partial<Pick<Classification, 'heard'>> &
  Aside;

/** Background → script in the page. */
export interface ToPageCalls {
  /** Read again, picture, read again, and send `taken`; without media, only the words are kept. False: no post is held. */
  take(how: { media: boolean }): boolean;
  /** Find again the post that was read as `post`, tell it by `found`, and take it once more. */
  again(of: { why: FurtherReason; post: PostReading }): boolean;
  /** Let the volunteer choose another post. */
  pick(none: null): boolean;
  /** Forget the post. */
  forget(none: null): null;
}

/** Background → popup, over the popup's port: the screen to show, at once and at every change. */
export interface PopupNews {
  state: PopupState;
  /** Why the capture before this one was let go of, said once; null where nothing was. */
  before: DropReason | null;
}

/** Popup → background, over the same port every 20 s: keeps the worker alive while questions are open. */
export const POPUP_PING = 'ping';

/** The name of the popup's port tells the tab it was opened for; its end tells that the popup was closed. */
export const POPUP_PORT = 'popup:';
