import { documentOf, type FirefoxDocument, type Privileged } from './document.ts';
import type { Marionette } from './marionette.ts';

/** A tab. */
export interface FirefoxPage extends FirefoxDocument {
  goto(address: string): Promise<void>;
  /** Moves the pointer over the middle of an element, after bringing it into view if it is not. */
  hover(selector: string): Promise<void>;
  /** Moves the pointer to a place of the view, CSS pixels. */
  point(x: number, y: number): Promise<void>;
  /** Presses there, and lets go. */
  click(x: number, y: number): Promise<void>;
  /** The browser's own picture of the whole document or of the view, as it stands: a PNG at the pixels of the device. */
  screenshot(of: 'document' | 'view'): Promise<Buffer>;
  /** Makes the page as wide as a telephone's, CSS pixels; the window stays. */
  narrow(width: number): Promise<void>;
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
  const act = async (
    x: number,
    y: number,
    then: readonly { type: string; button: number }[],
  ): Promise<void> => {
    const move = { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0, origin: 'viewport' };
    const actions = [move, ...then];
    const mouse = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
    await inTab('WebDriver:PerformActions', { actions: [mouse] });
  };
  const point = (x: number, y: number) => act(x, y, []);
  return {
    ...page,
    point,
    click: (x, y) =>
      act(x, y, [
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ]),
    goto: async (to) => void (await inTab('WebDriver:Navigate', { url: to })),
    async hover(selector) {
      const [x, y] = await page.evaluate(middleOf, selector);
      await point(x, y);
    },
    screenshot: async (of) =>
      Buffer.from(String(await privileged(SCREENSHOT, [id, of === 'document'])), 'base64'),
    async narrow(width) {
      await privileged(NARROW, [id, width]);
      await page.until(`${width} pixels wide`, (wanted) => innerWidth === wanted, width);
    },
    async close() {
      await inTab('WebDriver:CloseWindow');
      const [first] = [await marionette.send('WebDriver:GetWindowHandles')].flat();
      await marionette.send('WebDriver:SwitchToWindow', { handle: first, focus: true });
    },
  };
}

/** Not the remote control's own, which does not know of the page's zoom. */
const SCREENSHOT = `
  const [id, whole] = args;
  const browser = window.gBrowser.browsers.find((one) => one.browserId === id);
  const size = await new Promise((resolve) => {
    browser.messageManager.addMessageListener('temoin:size', function heard({ data }) {
      browser.messageManager.removeMessageListener('temoin:size', heard);
      resolve(data);
    });
    const tell = '{ const { scrollWidth, scrollHeight } = content.document.documentElement;' +
      'sendAsyncMessage("temoin:size", [scrollWidth, scrollHeight, content.devicePixelRatio]); }';
    browser.messageManager.loadFrameScript('data:application/javascript,' + encodeURIComponent(tell), false);
  });
  const rectangle = whole ? new DOMRect(0, 0, size[0], size[1]) : null;
  const image = await browser.browsingContext.currentWindowGlobal.drawSnapshot(rectangle, size[2], 'white');
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  canvas.getContext('2d').drawImage(image, 0, 0);
  return canvas.toDataURL('image/png').slice('data:image/png;base64,'.length);
`;

const NARROW = `
  const [id, width] = args;
  const browser = window.gBrowser.browsers.find((one) => one.browserId === id);
  browser.style.setProperty('max-width', width + 'px');
`;

function middleOf(selector: string): [number, number] {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`no ${selector}`);
  const seen = () => element.getBoundingClientRect();
  if (seen().bottom > innerHeight || seen().top < 0) element.scrollIntoView({ behavior: 'instant' });
  const { left, top, width, height } = seen();
  return [left + width / 2, top + Math.min(height / 2, innerHeight / 2)];
}
