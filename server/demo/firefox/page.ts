import { documentOf, type FirefoxDocument, type Privileged } from './document.ts';
import type { Marionette } from './marionette.ts';

/** A tab. */
export interface FirefoxPage extends FirefoxDocument {
  goto(address: string): Promise<void>;
  /** Moves the pointer over the middle of an element, after bringing it into view if it is not. */
  hover(selector: string): Promise<void>;
  /** Moves the pointer to a place of the view, CSS pixels. */
  point(x: number, y: number): Promise<void>;
  /** The browser's own picture of the whole document or of the view, as it stands: a PNG at the pixels of the device. */
  screenshot(of: 'document' | 'view'): Promise<Buffer>;
  close(): Promise<void>;
}

/** Opens an address in a tab of its own, in front of the others. */
export async function pageIn(
  marionette: Marionette,
  privileged: Privileged,
  address: string,
): Promise<FirefoxPage> {
  await marionette.send('Marionette:SetContext', { value: 'content' });
  const made = await marionette.send('WebDriver:NewWindow', { type: 'tab', focus: true });
  const handle = Reflect.get(Object(made), 'handle');
  const inTab = async (name: string, parameters?: Readonly<Record<string, unknown>>): Promise<unknown> => {
    await marionette.send('Marionette:SetContext', { value: 'content' });
    await marionette.send('WebDriver:SwitchToWindow', { handle, focus: true });
    return marionette.send(name, parameters);
  };
  await inTab('WebDriver:Navigate', { url: address });
  const id = Number(await privileged('return window.gBrowser.selectedBrowser.browserId', []));
  const page = documentOf(id, privileged);
  const point = async (x: number, y: number): Promise<void> => {
    const move = { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0, origin: 'viewport' };
    const mouse = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: [move] };
    await inTab('WebDriver:PerformActions', { actions: [mouse] });
  };
  return {
    ...page,
    point,
    goto: async (to) => void (await inTab('WebDriver:Navigate', { url: to })),
    async hover(selector) {
      const [x, y] = await page.evaluate(middleOf, selector);
      await point(x, y);
    },
    async screenshot(of) {
      const given = await inTab('WebDriver:TakeScreenshot', { full: of === 'document', hash: false });
      return Buffer.from(String(given), 'base64');
    },
    async close() {
      await inTab('WebDriver:CloseWindow');
      const [first] = [await marionette.send('WebDriver:GetWindowHandles')].flat();
      await marionette.send('WebDriver:SwitchToWindow', { handle: first, focus: true });
    },
  };
}

function middleOf(selector: string): [number, number] {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`no ${selector}`);
  const seen = () => element.getBoundingClientRect();
  if (seen().bottom > innerHeight || seen().top < 0) element.scrollIntoView({ behavior: 'instant' });
  const { left, top, width, height } = seen();
  return [left + width / 2, top + Math.min(height / 2, innerHeight / 2)];
}
