import './own-names.ts';
import type { Browser } from 'webextension-polyfill';

/**
 * The browser's own API, promises and all, for what is injected into a page: what carries no gesture and answers by
 * `respond` needs nothing of the polyfill, which would weigh 3 kB in every click.
 */
export const native: Browser = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
