import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findChromium } from '../../../server/demo/chromium.ts';
import { bundle } from '../../platforms/chromium.ts';
import type { LeftOut } from './in-page.ts';

/** Shows pages in a real browser, and tells what a capture would leave out of a post of theirs. */
export interface Looker {
  /** Of the post around what `selector` finds, on a page that stands at `address`. */
  leftOut(html: string, address: string, selector: string): Promise<LeftOut[]>;
  close(): Promise<void>;
}

/** Starts one browser; the network is shut, and pages run nothing of their own. */
export async function startLooker(): Promise<Looker> {
  const code = await bundle(join(import.meta.dirname, 'in-page.ts'));
  const browser = await puppeteer.launch({
    executablePath: findChromium() ?? '',
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.setRequestInterception(true);
  let shown = '';
  page.on('request', (request) => {
    if (!request.isNavigationRequest()) return void request.abort();
    void request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body: shown });
  });
  return {
    async leftOut(html, address, selector) {
      shown = `<!doctype html><html lang="fr"><meta charset="utf-8">${html}`;
      await page.goto(address);
      await page.evaluate(code);
      return (await page.evaluate(`temoin.leftOutAt(${JSON.stringify(selector)})`)) as LeftOut[];
    },
    close: () => browser.close(),
  };
}
