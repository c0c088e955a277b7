/** Drives a real Firefox that holds the extension: what a volunteer's hand would do, and nothing else. */
import { documentOf, type FirefoxDocument, type Privileged } from './document.ts';
import { IN_BROWSER } from './in-browser.ts';
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
  /** Waits until the button has a popup to show for the tab in front. */
  offered(): Promise<void>;
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
    const origin = String(await privileged(IN_BROWSER.listening, [ID])).replace(/\/$/, '');
    return {
      origin,
      profile: running.profile,
      privileged,
      open: (address) => pageIn(marionette, privileged, address),
      press: async () => void (await privileged(IN_BROWSER.press, [ID])),
      offered: async () => void (await privileged(IN_BROWSER.offered, [ID])),
      pressShortcut: async () => void (await privileged(IN_BROWSER.shortcut, [])),
      zoom: async (factor) => void (await privileged(IN_BROWSER.zoom, [factor])),
      popup: (patience = 20_000) => popupOf(origin, privileged, patience),
      endBackground: async () => void (await privileged(IN_BROWSER.endBackground, [ID])),
      closeAlert: async () => void (await marionette.send('WebDriver:AcceptAlert').catch(() => null)),
      closePopup: async () => void (await privileged(IN_BROWSER.closePopup, [])),
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
  const id = Number(await privileged(IN_BROWSER.popup, [`${origin}/popup.html`, patience]));
  const popup = documentOf(id, privileged);
  await popup.find('main');
  return popup;
}
