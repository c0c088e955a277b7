/** Functions run in a document of Firefox: a tab's, or that of a popup, which no remote control knows how to reach. */

/** Run with the browser's own rights; answers JSON. */
export type Privileged = (script: string, args: readonly unknown[]) => Promise<unknown>;

/** One document, by the number Firefox gives the browser element that shows it. */
export interface FirefoxDocument {
  readonly id: number;
  /** Runs a function in the document, with the document's own rights; it crosses as text, its arguments and answer as JSON. */
  evaluate<Args extends unknown[], T>(run: (...args: Args) => T | Promise<T>, ...args: Args): Promise<T>;
  /** Runs a script whose globals stay in the document. */
  addScript(code: string): Promise<void>;
  /** Waits until a function answers true there; a document that is on its way to another one is asked again. */
  until<Args extends unknown[]>(
    what: string,
    run: (...args: Args) => boolean | Promise<boolean>,
    ...args: Args
  ): Promise<void>;
  /** Waits for an element that is there and enabled; milliseconds. */
  find(selector: string, patience?: number): Promise<void>;
  /** Clicks what a selector finds, once it is there and enabled. */
  tap(selector: string): Promise<void>;
  /** Waits until the document shows this text somewhere. */
  see(text: string): Promise<void>;
}

const PATIENCE = 20_000;

/**
 * In the chrome window: finds the browser element and sends a frame script to whichever process it is in. A sandbox of
 * the document's own rights has built-ins of its own: a hostile page cannot answer in our place.
 */
const IN_DOCUMENT = `
  const [id, source] = args;
  const windows = [...Services.wm.getEnumerator('navigator:browser')];
  const browser = windows.flatMap((one) => [...one.document.querySelectorAll('browser')])
    .find((one) => one.browserId === id);
  if (!browser) throw new Error('this document is gone');
  const name = 'temoin:' + Math.random();
  const frame = '(' + ((name, source) => {
    const answer = (text) => sendAsyncMessage(name, text);
    try {
      const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false, sameZoneAs: content });
      Cu.exportFunction(answer, sandbox, { defineAs: 'temoinAnswer' });
      Cu.evalInSandbox(source, sandbox);
    } catch (error) {
      answer(JSON.stringify({ error: String(error) }));
    }
  }) + ')(' + JSON.stringify(name) + ',' + JSON.stringify(source) + ')';
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('no answer from the document')), 30000);
    browser.messageManager.addMessageListener(name, function heard({ data }) {
      clearTimeout(late);
      browser.messageManager.removeMessageListener(name, heard);
      resolve(data);
    });
    browser.messageManager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(frame), false);
  });
`;

/** The document of one browser element. */
export function documentOf(id: number, privileged: Privileged): FirefoxDocument {
  const run = async (expression: string): Promise<unknown> => {
    const source = `(async () => (${expression}))().then(
      (value) => temoinAnswer(JSON.stringify({ value })), (error) => temoinAnswer(JSON.stringify({ error: String(error) })))`;
    const answer: unknown = JSON.parse(String(await privileged(IN_DOCUMENT, [id, source])));
    if (typeof answer !== 'object' || answer === null) throw new Error('no answer');
    if ('error' in answer) throw new Error(String(answer.error));
    return 'value' in answer ? answer.value : undefined;
  };
  const evaluate: FirefoxDocument['evaluate'] = async (given, ...args) =>
    (await run(`((globalThis) => (${given}))(window)(...${JSON.stringify(args)})`)) as Awaited<
      ReturnType<typeof given>
    >;
  const find: FirefoxDocument['find'] = (selector, patience = PATIENCE) =>
    untilTrue(selector, () => evaluate(isThere, selector), patience);
  return {
    id,
    evaluate,
    until: (what, given, ...args) => untilTrue(what, () => evaluate(given, ...args), PATIENCE),
    addScript: async (code) => void (await run(`(function (globalThis) { ${code}\n })(window)`)),
    find,
    async tap(selector) {
      await find(selector);
      await evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.click(), selector);
    },
    see: (text) => untilTrue(`« ${text} »`, () => evaluate(shows, text), PATIENCE),
  };
}

async function untilTrue(what: string, check: () => Promise<boolean>, patience: number): Promise<void> {
  const end = Date.now() + patience;
  while (!(await check().catch(() => false))) {
    if (Date.now() > end) throw new Error(`never happened: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

function isThere(selector: string): boolean {
  return document.querySelector(`:is(${selector}):not(:disabled)`) !== null;
}

function shows(text: string): boolean {
  return document.body.innerText.replace(/\s+/g, ' ').includes(text);
}
