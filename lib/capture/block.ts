import type { BlockReason } from './popup-state.ts';

const STORES = new Set([
  'chromewebstore.google.com',
  'chrome.google.com',
  'addons.mozilla.org',
  'microsoftedge.microsoft.com',
]);

/** Why the browser lets no extension read a page, from its address; `unknown` where the address is not told. */
export function blockReason(address: string | undefined): BlockReason {
  if (address === undefined || !URL.canParse(address)) return 'unknown';
  const { protocol, hostname, pathname } = new URL(address);
  if (protocol === 'file:') return 'file';
  if (protocol !== 'http:' && protocol !== 'https:') return 'browser-page';
  if (STORES.has(hostname)) return 'store';
  return /\.pdf$/i.test(pathname) ? 'pdf' : 'unknown';
}
