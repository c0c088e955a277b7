/** The one place that names webextension-polyfill. */
import browser from 'webextension-polyfill';

export { browser };
