import { browser } from '../extension.ts';

/**
 * Opens the popup of a tab now that the picture is taken: one declared in the manifest would send the page a `blur`
 * before it. Where the browser refuses, a mark on the button says that a press will show it.
 */
export async function openPopup(tab: number): Promise<void> {
  await offerPopup(tab);
  const { windowId } = await browser.tabs.get(tab);
  try {
    await browser.action.openPopup(windowId === undefined ? {} : { windowId });
  } catch {
    await browser.action.setBadgeText({ tabId: tab, text: '…' });
  }
}

/** The next press of the button shows the popup rather than taking another post. */
export async function offerPopup(tab: number): Promise<void> {
  await browser.action.setPopup({ tabId: tab, popup: `popup.html?tab=${tab}` });
}

/** The next press of the button is a gesture again. */
export async function withdrawPopup(tab: number): Promise<void> {
  await browser.action.setPopup({ tabId: tab, popup: '' });
  await browser.action.setBadgeText({ tabId: tab, text: null });
}

/** Says on the button that a capture was let go of; the next popup says it in words. */
export async function markDropped(tab: number): Promise<void> {
  await browser.action.setBadgeText({ tabId: tab, text: '×' });
}
