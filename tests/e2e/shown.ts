import type { Page } from 'puppeteer-core';

/** What the popup says was read of a post. */
export interface Shown {
  author: string;
  published: string;
  text: string;
  address: string;
  audience: string;
}

/** Reads the popup's draft screen as a person does: by its words. */
export async function shownIn(popup: Page): Promise<Shown> {
  const values = await popup.$$eval('dl.reading > dd', (cells) =>
    cells.map((cell) => (cell.querySelector('blockquote') ?? cell).textContent.trim()),
  );
  const [author = '', published = '', text = '', address = '', audience = ''] = values;
  return { author, published, text, address, audience };
}
