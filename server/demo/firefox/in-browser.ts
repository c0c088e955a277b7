/** What the browser is asked to do with its own rights; each reads `args`. */
export const IN_BROWSER = {
  /** A press before the background has registered its listeners is lost: a hand is slower than that. */
  listening: `
  const { extension } = WebExtensionPolicy.getByID(args[0]);
  await extension.startupPromise;
  for (let turn = 0; turn < 200 && extension.backgroundState !== 'running'; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return extension.baseURL;
`,
  press: `
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(args[0]);
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
`,
  offered: `
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { action } = ExtensionParent.apiManager.global.browserActionFor(WebExtensionPolicy.getByID(args[0]).extension);
  const tab = Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedTab;
  for (let turn = 0; turn < 800; turn += 1) {
    if (action.getPopupUrl(tab)) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('the button offers no popup');
`,
  endBackground: `
  const { extension } = WebExtensionPolicy.getByID(args[0]);
  await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
`,
  shortcut: `
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const processor = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  processor.beginInputTransactionForTests(window);
  const key = (key, code, keyCode) => new window.KeyboardEvent('', { key, code, keyCode });
  const keys = [key('Alt', 'AltLeft', 18), key('Shift', 'ShiftLeft', 16), key('9', 'Digit9', 57)];
  for (const one of keys) processor.keydown(one);
  for (const one of keys.reverse()) processor.keyup(one);
`,
  /** What the browser remembers for a site is what it applies at each load; without a site, for all of them. */
  zoom: `
  const preferences = Cc['@mozilla.org/content-pref/service;1'].getService(Ci.nsIContentPrefService2);
  const set = (done) => preferences.setGlobal('browser.content.full-zoom', args[0], null, { handleCompletion: done });
  await new Promise(set);
`,
  popup: `
  for (const end = Date.now() + args[1]; Date.now() < end; ) {
    for (const window of Services.wm.getEnumerator('navigator:browser')) {
      for (const browser of window.document.querySelectorAll('browser')) {
        if (window.gBrowser.getTabForBrowser(browser) || !browser.currentURI?.spec.startsWith(args[0])) continue;
        if (browser.closest('panel')?.state === 'open') return browser.browserId;
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('no popup opened');
`,
  closePopup: `
  const panels = [...Services.wm.getEnumerator('navigator:browser')]
    .flatMap((window) => [...window.document.querySelectorAll('panel')])
    .filter((panel) => panel.state === 'open' && panel.querySelector('browser'));
  for (const panel of panels) {
    const hidden = new Promise((resolve) => panel.addEventListener('popuphidden', resolve, { once: true }));
    panel.hidePopup();
    await hidden;
  }
`,
} as const;
