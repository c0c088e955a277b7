import type { Gesture } from '../../evidence/record.ts';
import { browser, type Tabs } from '../extension.ts';

const MENU = 'temoin-capture';

/** What a gesture tells: the tab it was made on, and how. */
export type OnGesture = (tab: Tabs.Tab, kind: Gesture['kind']) => void;

/** Registers the three gestures at once: they are what grants `activeTab`, and nothing else does. */
export function registerGestures(onGesture: OnGesture): void {
  // Firefox for Android has neither shortcuts nor a context menu of its own.
  const { commands, contextMenus } = browser as Partial<typeof browser>;
  browser.action.onClicked.addListener((tab) => onGesture(tab, 'toolbar'));
  commands?.onCommand.addListener((name, tab) => {
    if (name === 'capture' && tab) onGesture(tab, 'shortcut');
  });
  if (contextMenus === undefined) return;
  contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === MENU && tab) onGesture(tab, 'context-menu');
  });
  browser.runtime.onInstalled.addListener(() => void createMenu(contextMenus));
}

async function createMenu(contextMenus: typeof browser.contextMenus): Promise<void> {
  await contextMenus.removeAll();
  contextMenus.create({
    id: MENU,
    title: browser.i18n.getMessage('gesture'),
    contexts: ['page', 'selection', 'link', 'image', 'video', 'audio', 'frame'],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  });
}
