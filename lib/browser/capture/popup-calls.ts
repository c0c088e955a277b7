import { keptIn } from '../../capture/again.ts';
import { framesOf } from '../../capture/frames.ts';
import type { PopupState } from '../../capture/popup-state.ts';
import { asideGiven, classificationOf } from '../../capture/proposal.ts';
import { screenOf } from '../../capture/screen.ts';
import { parseClassification } from '../../evidence/parse.ts';
import { seal } from '../../evidence/seal.ts';
import type { Sealed } from '../../evidence/sealed.ts';
import { browser } from '../extension.ts';
import { sealingKey } from '../keys.ts';
import type { Handlers } from '../listen.ts';
import type { PopupCalls, Proposal, ToPageCalls } from '../messages.ts';
import { toPage } from '../send.ts';
import { isKept } from '../store/captures.ts';
import type { Store } from '../store/db.ts';
import { draftById, dropDraft } from '../store/drafts.ts';
import { stored } from '../store/failure.ts';
import { keepCapture } from '../store/keep.ts';
import { wakeSync } from '../sync/wake.ts';
import { condemn, isCondemned } from './condemned.ts';
import { resume } from './resume.ts';
import type { TabDrafts } from './tabs.ts';

/** The background's answers to the popup. */
export function popupCalls(db: Store, tabs: TabDrafts): Handlers<PopupCalls> {
  return {
    answer: ({ tab, danger, child, intimate }) => {
      const draft = tabs.happen(tab, { kind: 'answered', danger, child, intimate, at: new Date() });
      // Synchronous: the press of the popup's button is what carries the pictures past the browser's quota.
      if (draft?.phase === 'taking') void ask(tabs, tab, 'take', { media: !intimate });
      else if (draft?.phase === 'child') void toPage<ToPageCalls>(tab)('forget', null);
      // Before it is said that « Oui » was heard: the browser may be killed at any time.
      if (draft?.phase === 'child' && draft.left !== null)
        return condemn(draft.left).then(() => screenOf(tabs.of(tab).draft));
      return screenOf(draft);
    },
    confirm: async ({ tab, id, proposal }) => {
      const done = await keepForGood(db, id, proposal);
      if (tab !== null && done.screen === 'saved') tabs.happen(tab, { kind: 'saved', id });
      return done;
    },
    abandon: async ({ tab, id }) => {
      if (id !== null) {
        // Confirmed in another window meanwhile: it is kept, and must not be said to be gone.
        if (await isKept(db, id)) return { screen: 'saved', id };
        const dropped = await dropDraft(db, id);
        if (!dropped.ok) return { screen: 'failed', code: dropped.code };
      }
      if (tab === null) return { screen: 'dropped', reason: 'abandoned' };
      const draft = tabs.happen(tab, { kind: 'abandoned' });
      // Without an id, only what was under way is let go of; the draft it was for is still there.
      if (id === null) return screenOf(draft);
      void toPage<ToPageCalls>(tab)('forget', null);
      return { screen: 'dropped', reason: 'abandoned' };
    },
    takeAgain: (of) => {
      // Synchronous, as above: this press carries the pictures that may follow.
      if (tabs.of(of.tab).draft !== null) return takeAgain(tabs, of);
      // The worker died meanwhile: the draft is fetched first, and the pictures wait for the browser's quota.
      return resume(db, tabs, of.tab).then(() => takeAgain(tabs, of));
    },
    pickAnother: ({ tab }) => {
      const it = tabs.of(tab);
      it.replaces = keptIn(it.draft)?.id ?? null;
      const draft = tabs.happen(tab, { kind: 'pick' });
      void ask(tabs, tab, 'pick', null);
      return screenOf(draft);
    },
    openFrame: async ({ tab, index }) => {
      const url = framesOf(tabs.of(tab).draft)[index];
      // What a page names may be anything: only what any link could open.
      if (url === undefined || !/^https?:/.test(url)) return false;
      const opened = browser.tabs.create({ url, openerTabId: tab });
      return opened.then(
        () => true,
        () => false,
      );
    },
  };
}

function takeAgain(tabs: TabDrafts, { tab, id, why }: Parameters<PopupCalls['takeAgain']>[0]): PopupState {
  const it = tabs.of(tab);
  // A popup left open from before shows a draft that is no longer this tab's.
  if (keptIn(it.draft)?.id !== id) return screenOf(it.draft);
  it.retried = false;
  const draft = tabs.happen(tab, { kind: 'again', why, at: new Date() });
  if (draft?.phase === 'reading' && draft.further)
    void ask(tabs, tab, 'again', { why, post: draft.further.kept.record.reading });
  return screenOf(draft);
}

async function ask<Call extends 'take' | 'again' | 'pick'>(
  tabs: TabDrafts,
  tab: number,
  call: Call,
  data: Parameters<ToPageCalls[Call]>[0],
): Promise<void> {
  const answer = await toPage<ToPageCalls>(tab)(call, data);
  if (!answer.ok || !answer.value) tabs.happen(tab, { kind: 'failed', code: 'no-answer' });
}

/** « Relevé enregistré » may be said once this has given `saved`, and never before. */
async function keepForGood(db: Store, id: string, proposal: Proposal): Promise<PopupState> {
  const now = new Date();
  if (await isCondemned(id)) return { screen: 'dropped', reason: 'abandoned' };
  const sealed = await stored(async (): Promise<{ record: Sealed; classification: Sealed } | null> => {
    const kept = await draftById(db, id);
    if (kept === null) return null;
    const classification = classificationOf(id, proposal, kept.answers, now);
    return {
      record: kept.record,
      classification: await seal('classification', classification, await sealingKey(db, now)),
    };
  });
  if (!sealed.ok) return { screen: 'failed', code: sealed.code };
  if (sealed.value === null)
    return (await isKept(db, id)) ? { screen: 'saved', id } : { screen: 'dropped', reason: 'abandoned' };
  // What could never be received is not called kept.
  if (!parseClassification(sealed.value.classification.text).ok)
    return { screen: 'failed', code: 'bad-report' };
  const done = await keepCapture(db, { ...sealed.value, aside: asideGiven(proposal), files: [], at: now });
  if (!done.ok) return { screen: 'failed', code: done.code };
  void wakeSync(db);
  return { screen: 'saved', id };
}
