import { blockReason } from '../../capture/block.ts';
import type { Gesture } from '../../evidence/record.ts';
import { readersFor } from '../../platforms/hosts.ts';
import { browser, type Tabs } from '../extension.ts';
import { listen } from '../listen.ts';
import type { PageCalls, PopupCalls } from '../messages.ts';
import type { Store } from '../store/db.ts';
import { currentEnrolment } from '../store/enrolment.ts';
import { stored } from '../store/failure.ts';
import { workAhead } from './ahead.ts';
import { attach } from './attach.ts';
import { compose } from './compose.ts';
import { dropCondemned } from './condemned.ts';
import { follow } from './follow.ts';
import { registerGestures } from './gestures.ts';
import { captureFiles, inject } from './inject.ts';
import { pageCalls } from './page-calls.ts';
import { popupCalls } from './popup-calls.ts';
import { type Asking, diedAsking, type Open, rememberDraft } from './remembered.ts';
import { sealingMeans, type Tool } from './sealing.ts';
import { shotsInMemory } from './shots.ts';
import { type TabDrafts, tabDrafts } from './tabs.ts';

/** Registers, at once, everything that makes a gesture into a capture. To be called before any `await` of the background. */
export function registerCapture(db: Store, tool: Tool): void {
  const shots = shotsInMemory();
  const ahead = workAhead(
    (tab, photo) => compose(photo, (index) => shots.of(tab, index)),
    (tab) => sealingMeans(db, tab),
  );
  const tabs: TabDrafts = tabDrafts((tab, was, is) => {
    if (is?.phase !== 'taking') {
      shots.forget(tab);
      ahead.forget(tab);
    }
    void follow(db, tabs, { tab, was, is });
  });
  void dropCondemned(db);
  const desk = { db, tabs, died: onceIn(diedAsking()) };
  const means = { db, tabs, shots, ahead, tool, enrolled: false };
  registerGestures((tab, kind) => {
    onGesture(tabs, tab, kind);
    // Known by the time the page has found a post, which may then be pictured without another message.
    void stored(() => currentEnrolment(db)).then((it) => {
      means.enrolled = it.ok && it.value !== null;
    });
  });
  listen<PageCalls>('page', pageCalls(means));
  listen<PopupCalls>('popup', popupCalls(db, tabs));
  browser.runtime.onConnect.addListener((port) => attach(desk, port));
  // Another page in the same tab: a durable draft waits in the journal, and the button is for the new page again.
  browser.tabs.onUpdated.addListener((tab, { status }) => {
    // A page that changes its address all the time must not take the popup away from under the volunteer's eyes.
    const { port, opening } = tabs.of(tab);
    if (status === 'loading' && port === null && !opening) tabs.happen(tab, { kind: 'navigated' });
  });
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
  const injected = inject(id, ...captureFiles(readersFor(tab.url)));
  Object.assign(tabs.of(id), { replaces: null, retried: false });
  tabs.happen(id, { kind: 'asked', asked: { kind, clickedAt: new Date() } });
  void injected.then(({ ok }) => {
    if (!ok) tabs.happen(id, { kind: 'blocked', reason: blockReason(tab.url) });
  });
}

/**
 * Tells it once, then null. Nothing is left of a first taking: whichever popup opens next says so. A further one's draft
 * is there, and only where it is shown is anything said of it.
 */
function onceIn(asking: Promise<Asking | null>): (tab: number) => Promise<Open | null> {
  let told = false;
  return async (tab) => {
    const died = await asking;
    if (told || died === null || (died.open === 'further' && died.tab !== tab)) return null;
    told = true;
    return died.open;
  };
}
