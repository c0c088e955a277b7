import { defineBackground } from 'wxt/utils/define-background';
import { registerCapture } from '../lib/browser/capture/register.ts';
import { browser } from '../lib/browser/extension.ts';
import { openStore } from '../lib/browser/store/db.ts';
import { registerSync } from '../lib/browser/sync/wake.ts';

export default defineBackground(() => {
  const db = openStore();
  registerCapture(db, { version: browser.runtime.getManifest().version, build: import.meta.env.BROWSER });
  registerSync(db);
});
