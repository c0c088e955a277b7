import type { Page } from 'puppeteer-core';

/** Watches one of our own pages that shows a hostile record: nothing of it may run, load or take the page over. */
export function watch(page: Page, own: string): { faults(): Promise<string[]> } {
  const faults: string[] = [];
  page.on('dialog', (dialog) => {
    faults.push(`a dialog: ${dialog.message().slice(0, 80)}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(own) && !/^(?:data|blob):/.test(address))
      faults.push(`a request: ${address.slice(0, 120)}`);
  });
  page.on('pageerror', (error) => faults.push(`an exception: ${String(error).slice(0, 200)}`));
  return { faults: async () => [...faults, ...(await page.evaluate(takenOver))] };
}

/** In the page: what a record's words have done to it. */
function takenOver(): string[] {
  const found: string[] = [];
  const root = document.documentElement;
  if (Reflect.get(globalThis, 'ran') !== undefined) found.push('a script of the record ran');
  if (root.scrollWidth > root.clientWidth + 1) found.push(`wider than its window: ${root.scrollWidth} px`);
  // A picture of record is as high as it is; words are not.
  const pictures = [...document.images].reduce((sum, { height }) => sum + height, 0);
  const high = root.scrollHeight - pictures;
  if (high > 30_000) found.push(`${high} px high`);
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (!/[\u202a-\u202e\u2066-\u2069]/.test(text.nodeValue ?? '')) continue;
    let around: Element | null = text.parentElement;
    while (
      around &&
      !/isolate|plaintext/.test(getComputedStyle(around).unicodeBidi) &&
      around.localName !== 'main'
    )
      around = around.parentElement;
    if (around?.localName === 'main' || around === null)
      found.push(`direction marks that turn what is around: ${(text.nodeValue ?? '').slice(0, 60)}`);
  }
  return found;
}
