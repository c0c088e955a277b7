import type { Page } from 'puppeteer-core';
import type { Scene } from './capture-scene.ts';

/** What a page heard, and when, by the clock of the machine. */
export interface Heard {
  type: string;
  at: number;
}

/** A page that listens to all there is to hear, and watches every node it has. */
export async function listening(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  await page.evaluate(() => {
    const heard: { type: string; at: number }[] = [];
    const changed: string[] = [];
    const known = new WeakSet<Node>(document.querySelectorAll('*'));
    const types = new Set<string>([
      'scrollend',
      'scrollsnapchange',
      'scrollsnapchanging',
      'focusin',
      'focusout',
    ]);
    for (const thing of [window, document, document.body]) {
      for (const name in thing) if (/^on(?!device)/.test(name)) types.add(name.slice(2));
    }
    const at = () => performance.timeOrigin + performance.now();
    for (const type of types) window.addEventListener(type, () => heard.push({ type, at: at() }), true);
    const { visualViewport } = window;
    for (const type of ['resize', 'scroll'])
      visualViewport?.addEventListener(type, () => heard.push({ type: `view ${type}`, at: at() }));
    new MutationObserver((records) => {
      for (const { type, target, attributeName } of records) {
        // An outline of an instant is put beside the body, and taken away again.
        if (target instanceof Element && !known.has(target)) continue;
        const { localName, id } = target as Element;
        changed.push(`${type} ${localName ?? '#text'}${id ? `#${id}` : ''} ${attributeName ?? ''}`.trim());
      }
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    Object.assign(globalThis, { heard, changed });
  });
}

/** What the page heard and what was changed in it since it listens. */
export const witnessed = (page: Page): Promise<{ heard: Heard[]; changed: string[] }> =>
  page.evaluate(() => ({
    heard: Reflect.get(globalThis, 'heard'),
    changed: Reflect.get(globalThis, 'changed'),
  }));

/** The whole of a page as text: every node, attribute, field and scroll position, the focus, the sheets. */
export async function wholeOf(page: Page): Promise<string> {
  await page.waitForFunction(() => document.documentElement.children.length === 2);
  return page.evaluate(() => {
    const told = (node: Node): string => {
      if (!(node instanceof Element)) return JSON.stringify(node.nodeValue);
      const attributes = [...node.attributes].map(({ name, value }) => `${name}=${JSON.stringify(value)}`);
      const place = `${node.scrollLeft},${node.scrollTop}`;
      const field = node instanceof HTMLInputElement ? node.value : '';
      const inner = [...(node.shadowRoot?.childNodes ?? []), ...node.childNodes].map(told);
      return `<${node.localName} ${attributes.join(' ')} @${place} ${field}>\n${inner.join('\n')}\n`;
    };
    const { activeElement, adoptedStyleSheets } = document;
    return [
      told(document.documentElement),
      activeElement?.id,
      adoptedStyleSheets.length,
      [scrollX, scrollY],
      Object.keys(globalThis).sort(),
    ].join('\n');
  });
}

/** From now on, the instant at which the browser gave its first picture, by the clock of the machine. */
export async function firstPicture(scene: Scene): Promise<() => Promise<number>> {
  const worker = await scene.worker();
  await worker.evaluate(() => {
    Reflect.set(globalThis, 'firstPicture', null);
    for (const name of ['chrome', 'browser']) {
      const tabs = (Reflect.get(globalThis, name) as { tabs?: Record<string, unknown> } | undefined)?.tabs;
      const real = tabs?.['captureVisibleTab'] as ((...given: unknown[]) => Promise<string>) | undefined;
      if (!tabs || !real) continue;
      tabs['captureVisibleTab'] = async (...given: unknown[]) => {
        const picture = await real(...given);
        if (Reflect.get(globalThis, 'firstPicture') === null)
          Reflect.set(globalThis, 'firstPicture', performance.timeOrigin + performance.now());
        return picture;
      };
    }
  });
  return () => worker.evaluate(() => Reflect.get(globalThis, 'firstPicture') as number);
}
