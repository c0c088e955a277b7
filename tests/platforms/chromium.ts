import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build } from 'vite';
import type { PostReading } from '../../lib/platforms/reading.ts';
import type { Read } from './in-page.ts';

/** Runs the readers on saved pages in a real DOM: the installed Chromium, page scripts off, network shut. */
export interface Readers {
  /** Every post of the page, in order, and the one a gesture without pointer would take. */
  read(html: string | Buffer, address: string): Promise<{ posts: Read[]; focus: PostReading | null }>;
  /** The post under the first element that matches. */
  readAt(selector: string, now?: string): Promise<PostReading | null>;
  /** Whether the page is shown to someone signed in; null where it does not tell. */
  signedIn(): Promise<boolean | null>;
  close(): Promise<void>;
}

/** Starts one browser for as many pages as wanted. */
export async function startReaders(): Promise<Readers> {
  const code = await bundle();
  const browser = await puppeteer.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    headless: true,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const page = await quietPage(browser);
  let address = '';
  return {
    async read(html, at) {
      address = at;
      await show(page, html, at);
      await page.evaluate(code);
      return (await page.evaluate(`temoin.readPage(${JSON.stringify(at)})`)) as {
        posts: Read[];
        focus: PostReading | null;
      };
    },
    async readAt(selector, now = '2026-11-23T12:00:00Z') {
      const words = [address, selector, now].map((word) => JSON.stringify(word)).join(', ');
      return (await page.evaluate(`temoin.readAt(${words})`)) as PostReading | null;
    },
    signedIn: async () =>
      (await page.evaluate(`temoin.signedIn(${JSON.stringify(address)})`)) as boolean | null,
    close: () => browser.close(),
  };
}

/** The readers as one script, as an extension would inject them. */
export async function bundle(entry = join(import.meta.dirname, 'in-page.ts')): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'temoin' } },
  });
  const first = Array.isArray(built) ? built[0] : built;
  if (!first || !('output' in first)) throw new Error('the readers were not bundled');
  return first.output[0].code;
}

async function quietPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.setRequestInterception(true);
  return page;
}

/**
 * Only the page itself is answered; its pictures, styles and frames find nobody. Sandboxed, it cannot send browsers
 * without scripts elsewhere.
 */
async function show(page: Page, html: string | Buffer, address: string): Promise<void> {
  page.removeAllListeners('request');
  page.on('request', (request) => {
    const isPage = request.isNavigationRequest() && request.frame() === page.mainFrame();
    if (!isPage) return void request.abort();
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': 'sandbox allow-same-origin',
    };
    void request.respond({ status: 200, headers, body: html });
  });
  await page.goto(address, { waitUntil: 'domcontentloaded' });
}
