import type { Gesture } from '../../evidence/record.ts';
import { browser, type Tabs } from '../extension.ts';

const MENU = 'temoin-capture';

/** What a gesture tells: the tab it was made on, and how. */
export type OnGesture = (tab: Tabs.Tab, kind: Gesture['kind']) => void;

/** Registers the three gestures at once: they are what grants `activeTab`, and nothing else does. */
export function registerGestures(onGesture: OnGesture): void {
  browser.action.onClicked.addListener((tab) => onGesture(tab, 'toolbar'));
  browser.commands.onCommand.addListener((name, tab) => {
    if (name === 'capture' && tab) onGesture(tab, 'shortcut');
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === MENU && tab) onGesture(tab, 'context-menu');
  });
  browser.runtime.onInstalled.addListener(() => void createMenu());
}

async function createMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: MENU,
    title: browser.i18n.getMessage('gesture'),
    contexts: ['page', 'selection', 'link', 'image', 'video', 'audio', 'frame'],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  });
}
