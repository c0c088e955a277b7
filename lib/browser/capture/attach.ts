import { keptIn } from '../../capture/again.ts';
import { browser, type Runtime } from '../extension.ts';
import { POPUP_PORT } from '../messages.ts';
import type { Store } from '../store/db.ts';
import { draftById } from '../store/drafts.ts';
import { stored } from '../store/failure.ts';
import { recordOf } from '../store/record-of.ts';
import { withdrawPopup } from './popup.ts';
import { rememberedDraft } from './remembered.ts';
import type { TabDrafts } from './tabs.ts';

/** What attaching a popup needs; `died` tells, once, whether questions were open when the last worker died. */
export interface Desk {
  db: Store;
  tabs: TabDrafts;
  died(): Promise<boolean>;
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
  if (await desk.died()) it.before = 'worker';
  if (it.draft === null) await resume(desk, tab);
  desk.tabs.tell(tab);
  if (keptIn(it.draft) === null) await withdrawPopup(tab).catch(() => undefined);
}

/** After the worker's death, the durable draft comes back. */
async function resume({ db, tabs }: Desk, tab: number): Promise<void> {
  const id = await rememberedDraft(tab);
  const kept = id === null ? null : await stored(() => draftById(db, id));
  if (id === null || !kept?.ok || !kept.value) return;
  const { record, answers } = kept.value;
  tabs.happen(tab, { kind: 'resumed', id, answers, record: recordOf(record) });
}
