import { browser } from '../extension.ts';
import { listen } from '../listen.ts';
import type { OutboxCalls } from '../messages.ts';
import type { Store } from '../store/db.ts';
import { stored } from '../store/failure.ts';
import { countStates, dueItems, happen } from '../store/outbox.ts';
import { showBadge } from './badge.ts';
import { chromium, wakeOffscreen } from './offscreen.ts';
import { runSync } from './run.ts';

const ALARM = 'temoin-sync';
/** Minutes; Chromium grants no less than half a minute. */
const PERIOD = 1;
/** Milliseconds; Firefox ends a background page that calls no API for 30 s, even while it uploads. */
const BREATH = 20_000;

/**
 * Registers, at once, all that may wake the sending in the background: the clock, the browser's start, the network
 * coming back, our own pages. To be called before any `await` of the background.
 */
export function registerSync(db: Store): void {
  alarms()?.onAlarm.addListener((alarm) => {
    if (alarm.name === ALARM) void wakeSync(db);
  });
  browser.runtime.onStartup.addListener(() => void wakeSync(db));
  browser.runtime.onInstalled.addListener(() => void wakeSync(db));
  const connection: unknown = Reflect.get(navigator, 'connection');
  if (connection instanceof EventTarget) connection.addEventListener('change', () => void networkIsBack(db));
  globalThis.addEventListener('online', () => void networkIsBack(db));
  listen<OutboxCalls>('popup', {
    wake: () => {
      void wakeSync(db);
      return null;
    },
    rested: async () => {
      await settle(db);
      return null;
    },
  });
  // Where storage is refused, the capture itself says so; the badge has nothing to count.
  void stored(() => settle(db));
}

/** Sends what is due, in whatever lives long enough: to be called in the background after anything was kept. */
export async function wakeSync(db: Store): Promise<void> {
  await settle(db);
  if ((await dueItems(db, new Date())).length === 0) return;
  const api = chromium();
  if (api) return wakeOffscreen(api);
  const breath = setInterval(() => void browser.runtime.getPlatformInfo(), BREATH);
  await runSync(db).finally(() => clearInterval(breath));
  await settle(db);
}

async function networkIsBack(db: Store): Promise<void> {
  if (!navigator.onLine) return;
  await happen(db, null, { kind: 'online' }, new Date());
  await wakeSync(db);
}

/** Counts again for the badge, and keeps the alarm only while something waits: an idle Témoin wakes nobody. */
async function settle(db: Store): Promise<void> {
  const counts = await countStates(db);
  await showBadge(counts);
  const clock = alarms();
  if (counts.waiting + counts.sending === 0) await clock?.clear(ALARM);
  else if (clock && !(await clock.get(ALARM))) await clock.create(ALARM, { periodInMinutes: PERIOD });
}

/** A browser without them sends at its start, when the network comes back, and when a page of ours is open. */
function alarms(): typeof browser.alarms | undefined {
  return (browser as Partial<typeof browser>).alarms;
}
