import { keptIn } from '../../capture/again.ts';
import type { Draft, KeptDraft } from '../../capture/draft.ts';
import { lineOf } from '../../capture/line.ts';
import { isKept } from '../store/captures.ts';
import type { Store } from '../store/db.ts';
import { draftById, dropDraft } from '../store/drafts.ts';
import { stored } from '../store/failure.ts';
import { recordOf } from '../store/record-of.ts';
import { condemn, pardon } from './condemned.ts';
import { markDropped, offerPopup, openPopup, withdrawPopup } from './popup.ts';
import { noteAsking, rememberDraft } from './remembered.ts';
import type { TabDrafts } from './tabs.ts';
import { keepUnfinished } from './unfinished.ts';

/** One step of a tab's capture. */
export interface Step {
  tab: number;
  was: Draft | null;
  is: Draft | null;
}

/** What each step asks of the browser's button and of the store. */
export async function follow(db: Store, tabs: TabDrafts, { tab, was, is }: Step): Promise<void> {
  const opens = is !== null && tabs.of(tab).port === null && wantsPopup(was, is);
  if (opens) expectPopup(tabs, tab);
  if (is?.phase === 'child' && is.left !== null) await forgetToo(db, tabs, tab, is.left);
  if (is?.phase === 'asking' || was?.phase === 'asking') await noteAsking(tabs.asking());
  const [before, after] = [keptIn(was), keptIn(is)];
  if (after && after.id !== before?.id) await keptInstead(db, tabs, tab, after);
  else if (before && !after && is?.phase !== 'picking') await rememberDraft(tab, null);
  const { port } = tabs.of(tab);
  if (is?.phase === 'dropped' && port === null) await markDropped(tab);
  if (opens && port === null) await openPopup(tab).catch(() => undefined);
  else if (after) await offerPopup(tab);
  else if (before) await withdrawPopup(tab);
}

/** Milliseconds that a popup may take to be there. */
const OPENING = 3_000;

function expectPopup(tabs: TabDrafts, tab: number): void {
  const it = tabs.of(tab);
  it.opening = true;
  setTimeout(() => {
    it.opening = false;
  }, OPENING);
}

/** « Oui » for a child while a draft was added to: that draft goes too, and only then is it said to be gone. */
async function forgetToo(db: Store, tabs: TabDrafts, tab: number, id: string): Promise<void> {
  await condemn(id);
  const dropped = await dropWhole(db, id);
  if (!dropped.ok) return void tabs.happen(tab, { kind: 'failed', code: dropped.code });
  await pardon(id);
  // Confirmed in another window meanwhile: it is kept, and must not be said to be gone.
  const removed = !(await isKept(db, id));
  tabs.happen(tab, { kind: 'forgotten', id, removed });
}

async function keptInstead(db: Store, tabs: TabDrafts, tab: number, { id }: KeptDraft): Promise<void> {
  await rememberDraft(tab, id);
  const { replaces } = tabs.of(tab);
  tabs.of(tab).replaces = null;
  if (replaces !== null && replaces !== id) await dropWhole(db, replaces);
}

/** Drops a draft with what the volunteer had given for it so far, its words heard among that. */
async function dropWhole(db: Store, id: string): ReturnType<typeof dropDraft> {
  const kept = await stored(() => draftById(db, id));
  if (kept.ok && kept.value) await keepUnfinished(lineOf(recordOf(kept.value.record)), null);
  return dropDraft(db, id);
}

/** A popup the volunteer has closed during a capture stays closed: the button opens it again. */
function wantsPopup(was: Draft | null, is: Draft): boolean {
  if (is.phase === 'kept') {
    if (was === null || keptIn(was) !== null) return false;
    return was.phase === 'picking' || (was.phase === 'taking' && was.answers === null);
  }
  return ['asking', 'enrol', 'blocked', 'failed', 'nothing'].includes(is.phase);
}
