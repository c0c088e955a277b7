/** The one place that names webextension-polyfill. */
import './own-names.ts';
import browser from 'webextension-polyfill';

export type { Menus, Runtime, Tabs } from 'webextension-polyfill';
export { browser };
