import { keptIn } from '../../capture/again.ts';
import { browser, type Runtime } from '../extension.ts';
import { POPUP_PORT } from '../messages.ts';
import type { Store } from '../store/db.ts';
import { withdrawPopup } from './popup.ts';
import type { Open } from './remembered.ts';
import { resume } from './resume.ts';
import type { TabDrafts } from './tabs.ts';

/** What attaching a popup needs; `died` tells, once, which questions were open when the last worker died. */
export interface Desk {
  db: Store;
  tabs: TabDrafts;
  died(tab: number): Promise<Open | null>;
}

/** Ties a popup to its tab: it is told every step, and its end is the end of what only memory held. */
export function attach(desk: Desk, port: Runtime.Port): void {
  if (!port.name.startsWith(POPUP_PORT)) return;
  if (!(port.sender?.url ?? '').startsWith(browser.runtime.getURL(''))) return;
  const tab = Number(port.name.slice(POPUP_PORT.length));
  if (!Number.isSafeInteger(tab)) return;
  const it = desk.tabs.of(tab);
  it.port = port;
  it.opening = false;
  port.onDisconnect.addListener(() => {
    if (it.port !== port) return;
    it.port = null;
    it.before = null;
    desk.tabs.happen(tab, { kind: 'closed' });
  });
  void show(desk, tab);
}

async function show(desk: Desk, tab: number): Promise<void> {
  const it = desk.tabs.of(tab);
  const died = await desk.died(tab);
  if (died === 'first') it.before = 'worker';
  if (it.draft === null) await resume(desk.db, desk.tabs, tab);
  if (died === 'further') desk.tabs.happen(tab, { kind: 'not-added', said: 'worker' });
  desk.tabs.tell(tab);
  if (keptIn(it.draft) === null) await withdrawPopup(tab).catch(() => undefined);
}
