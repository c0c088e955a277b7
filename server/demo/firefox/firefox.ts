/** Drives a real Firefox that holds the extension: what a volunteer's hand would do, and nothing else. */
import { documentOf, type FirefoxDocument, type Privileged } from './document.ts';
import { type Marionette, openMarionette } from './marionette.ts';
import { type FirefoxPage, pageIn } from './page.ts';
import { type Preferences, startFirefox } from './process.ts';

/** How to start it. */
export interface FirefoxOptions {
  /** Folder of the built extension. */
  extension: string;
  preferences?: Preferences;
  /** Of the window, `1000x800` by default; what is left to pages is less. */
  size?: string;
}

/** A Firefox started here. */
export interface Firefox {
  /** `moz-extension://…`, as this profile names it. */
  readonly origin: string;
  readonly profile: string;
  privileged: Privileged;
  /** Opens a page in a tab of its own, in front. */
  open(address: string): Promise<FirefoxPage>;
  /** Presses the toolbar button on the tab in front, as a finger does (grants `activeTab`). */
  press(): Promise<void>;
  /** Presses `Alt+Shift+9` in the window. */
  pressShortcut(): Promise<void>;
  /** Zooms every page of this machine, as the menu does; 1 is none. */
  zoom(factor: number): Promise<void>;
  /** The popup that is open, once it shows its first screen; milliseconds. */
  popup(patience?: number): Promise<FirefoxDocument>;
  /** Ends the background page, as Firefox does once it has nothing to do. */
  endBackground(): Promise<void>;
  /** Closes the alert of a page, if one is open. */
  closeAlert(): Promise<void>;
  /** Closes the popup, if one is open, as a click beside it does. */
  closePopup(): Promise<void>;
  close(): Promise<void>;
}

const ID = 'temoin@temoin.example';

/** Starts Firefox with the extension; throws where none is installed. */
export async function launchFirefox(options: FirefoxOptions): Promise<Firefox> {
  const running = await startFirefox(options.preferences ?? {}, options.size ?? '1000x800');
  try {
    const marionette = await openMarionette(running.port);
    const privileged = privilegedBy(marionette);
    await marionette.send('Addon:Install', { path: options.extension, temporary: true });
    const origin = String(await privileged(LISTENING, [ID])).replace(/\/$/, '');
    return {
      origin,
      profile: running.profile,
      privileged,
      open: (address) => pageIn(marionette, privileged, address),
      press: async () => void (await privileged(PRESS, [ID])),
      pressShortcut: async () => void (await privileged(SHORTCUT, [])),
      zoom: async (factor) => void (await privileged(ZOOM, [factor])),
      popup: (patience = 20_000) => popupOf(origin, privileged, patience),
      endBackground: async () => void (await privileged(END_BACKGROUND, [ID])),
      closeAlert: async () => void (await marionette.send('WebDriver:AcceptAlert').catch(() => null)),
      closePopup: async () => void (await privileged(CLOSE_POPUP, [])),
      async close() {
        marionette.close();
        await running.end();
      },
    };
  } catch (error) {
    await running.end();
    throw error;
  }
}

function privilegedBy(marionette: Marionette): Privileged {
  return async (script, args) => {
    await marionette.send('Marionette:SetContext', { value: 'chrome' });
    const answer = await marionette.send('WebDriver:ExecuteAsyncScript', {
      script: `const [args, done] = arguments; (async () => { ${script} })().then(
        (value) => done({ value }), (error) => done({ error: String(error) + ' ' + error?.stack }))`,
      args: [args],
    });
    if (typeof answer !== 'object' || answer === null) return undefined;
    if ('error' in answer) throw new Error(String(answer.error));
    return 'value' in answer ? answer.value : undefined;
  };
}

async function popupOf(origin: string, privileged: Privileged, patience: number): Promise<FirefoxDocument> {
  const id = Number(await privileged(POPUP, [`${origin}/popup.html`, patience]));
  const popup = documentOf(id, privileged);
  await popup.find('main');
  return popup;
}

/** A press before the background has registered its listeners is lost: a hand is slower than that. */
const LISTENING = `
  const { extension } = WebExtensionPolicy.getByID(args[0]);
  await extension.startupPromise;
  for (let turn = 0; turn < 200 && extension.backgroundState !== 'running'; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return extension.baseURL;
`;

const PRESS = `
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(args[0]);
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
`;

const END_BACKGROUND = `
  const { extension } = WebExtensionPolicy.getByID(args[0]);
  await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
`;

const SHORTCUT = `
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const processor = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  processor.beginInputTransactionForTests(window);
  const key = (key, code, keyCode) => new window.KeyboardEvent('', { key, code, keyCode });
  const keys = [key('Alt', 'AltLeft', 18), key('Shift', 'ShiftLeft', 16), key('9', 'Digit9', 57)];
  for (const one of keys) processor.keydown(one);
  for (const one of keys.reverse()) processor.keyup(one);
`;

/** What the browser remembers for a site is what it applies at each load; without a site, for all of them. */
const ZOOM = `
  const preferences = Cc['@mozilla.org/content-pref/service;1'].getService(Ci.nsIContentPrefService2);
  const set = (done) => preferences.setGlobal('browser.content.full-zoom', args[0], null, { handleCompletion: done });
  await new Promise(set);
`;

const POPUP = `
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
`;

const CLOSE_POPUP = `
  const panels = [...Services.wm.getEnumerator('navigator:browser')]
    .flatMap((window) => [...window.document.querySelectorAll('panel')])
    .filter((panel) => panel.state === 'open' && panel.querySelector('browser'));
  for (const panel of panels) {
    const hidden = new Promise((resolve) => panel.addEventListener('popuphidden', resolve, { once: true }));
    panel.hidePopup();
    await hidden;
  }
`;
