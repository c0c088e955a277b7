import { blockReason } from '../../capture/block.ts';
import type { Draft } from '../../capture/draft.ts';
import type { Gesture } from '../../evidence/record.ts';
import { browser, type Runtime, type Tabs } from '../extension.ts';
import { listen } from '../listen.ts';
import { type PageCalls, POPUP_PORT, type PopupCalls } from '../messages.ts';
import type { Store } from '../store/db.ts';
import { draftById, dropDraft } from '../store/drafts.ts';
import { stored } from '../store/failure.ts';
import { recordOf } from '../store/record-of.ts';
import { registerGestures } from './gestures.ts';
import { inject } from './inject.ts';
import { pageCalls } from './page-calls.ts';
import { markDropped, offerPopup, openPopup, withdrawPopup } from './popup.ts';
import { popupCalls } from './popup-calls.ts';
import { diedAsking, noteAsking, rememberDraft, rememberedDraft } from './remembered.ts';
import type { Tool } from './sealing.ts';
import { shotsInMemory } from './shots.ts';
import { type TabDrafts, tabDrafts } from './tabs.ts';

/** Registers, at once, everything that makes a gesture into a capture. To be called before any `await` of the background. */
export function registerCapture(db: Store, tool: Tool): void {
  const shots = shotsInMemory();
  const tabs: TabDrafts = tabDrafts((tab, was, is) => {
    if (is?.phase !== 'taking') shots.forget(tab);
    void follow(db, tabs, { tab, was, is });
  });
  registerGestures((tab, kind) => onGesture(tabs, tab, kind));
  listen<PageCalls>('page', pageCalls({ db, tabs, shots, tool }));
  listen<PopupCalls>('popup', popupCalls(db, tabs));
  browser.runtime.onConnect.addListener((port) => attach(db, tabs, port));
  browser.tabs.onRemoved.addListener((tab) => {
    tabs.happen(tab, { kind: 'left' });
    tabs.forget(tab);
    void rememberDraft(tab, null);
  });
}

function onGesture(tabs: TabDrafts, tab: Tabs.Tab, kind: Gesture['kind']): void {
  const id = tab.id;
  if (id === undefined) return;
  // First of all, and synchronously: this call is what the gesture is carried by.
  const injected = inject(id, '/capture.js');
  Object.assign(tabs.of(id), { replaces: null, retried: false });
  tabs.happen(id, { kind: 'asked', asked: { kind, clickedAt: new Date() } });
  void injected.then(({ ok }) => {
    if (!ok) tabs.happen(id, { kind: 'blocked', reason: blockReason(tab.url) });
  });
}

/** What each step asks of the browser's button and of the store. */
async function follow(
  db: Store,
  tabs: TabDrafts,
  { tab, was, is }: { tab: number; was: Draft | null; is: Draft | null },
): Promise<void> {
  if (is?.phase === 'asking' || was?.phase === 'asking') await noteAsking(is?.phase === 'asking');
  if (is?.phase === 'kept') await keptInstead(db, tabs, tab, is);
  else if (was?.phase === 'kept' && is?.phase !== 'picking') await rememberDraft(tab, null);
  const { port } = tabs.of(tab);
  if (is?.phase === 'dropped' && port === null) await markDropped(tab);
  if (is && port === null && wantsPopup(was, is)) await openPopup(tab).catch(() => undefined);
  else if (is?.phase === 'kept') await offerPopup(tab);
  else if (was?.phase === 'kept') await withdrawPopup(tab);
}

async function keptInstead(
  db: Store,
  tabs: TabDrafts,
  tab: number,
  { id, answers }: Extract<Draft, { phase: 'kept' }>,
): Promise<void> {
  await rememberDraft(tab, { id, answers });
  const { replaces } = tabs.of(tab);
  tabs.of(tab).replaces = null;
  if (replaces !== null && replaces !== id) await dropDraft(db, replaces);
}

/** A popup the volunteer has closed during a capture stays closed: the button opens it again. */
function wantsPopup(was: Draft | null, is: Draft): boolean {
  if (is.phase === 'kept')
    return was?.phase === 'picking' || (was?.phase === 'taking' && was.answers === null);
  return ['asking', 'enrol', 'blocked', 'failed', 'nothing'].includes(is.phase);
}

function attach(db: Store, tabs: TabDrafts, port: Runtime.Port): void {
  if (!port.name.startsWith(POPUP_PORT)) return;
  if (!(port.sender?.url ?? '').startsWith(browser.runtime.getURL(''))) return;
  const tab = Number(port.name.slice(POPUP_PORT.length));
  if (!Number.isSafeInteger(tab)) return;
  tabs.of(tab).port = port;
  port.onDisconnect.addListener(() => {
    const it = tabs.of(tab);
    if (it.port !== port) return;
    it.port = null;
    it.before = null;
    tabs.happen(tab, { kind: 'closed' });
  });
  void show(db, tabs, tab);
}

async function show(db: Store, tabs: TabDrafts, tab: number): Promise<void> {
  const it = tabs.of(tab);
  if (it.draft === null) await resume(db, tabs, tab);
  tabs.tell(tab);
  if (it.draft?.phase !== 'kept') await withdrawPopup(tab).catch(() => undefined);
}

/** After the worker's death: the durable draft comes back; what was only in memory is told to be gone. */
async function resume(db: Store, tabs: TabDrafts, tab: number): Promise<void> {
  const remembered = await rememberedDraft(tab);
  const kept = remembered && (await stored(() => draftById(db, remembered.id)));
  if (remembered && kept?.ok && kept.value) {
    tabs.happen(tab, { kind: 'resumed', ...remembered, record: recordOf(kept.value.record) });
  } else if (await diedAsking()) {
    tabs.of(tab).before = 'worker';
  }
}
