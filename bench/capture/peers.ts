import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { rolldown } from 'rolldown';
import type { PeerRun } from './in-page/peers.ts';

/** Those who draw an element of a page anew. */
export const RENDERERS = [
  'html2canvas',
  'html2canvas-pro',
  'modern-screenshot',
  'html-to-image',
  'snapdom',
] as const;

/** The script that brings the peers into a page. */
export async function peersScript(): Promise<string> {
  const input = join(import.meta.dirname, 'in-page/peers.ts');
  // SingleFile's own zip reader names `import.meta`, of which it makes no use here.
  const made = await rolldown({ input, platform: 'browser', logLevel: 'silent' });
  const { output } = await made.generate({ format: 'iife', codeSplitting: false });
  await made.close();
  return output[0].code;
}

/** A tab of their own, a page's policy set aside for them: most of them need `data:` images. */
export async function peersTab(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.setBypassCSP(true);
  return page;
}

/**
 * Shows the page and brings their script into it. Anew in every round, as a click is the first on its page: some keep
 * what they found in caches of their own.
 */
export async function showPeers(page: Page, address: string, script: string): Promise<void> {
  await page.goto(address);
  await page.evaluate(script);
}

/** One peer's picture of the post. */
export function drawnBy(page: Page, name: string, selector: string): Promise<PeerRun> {
  return page.evaluate((who, where) => globalThis.benchPeers.draw(who, where), name, selector);
}

/** SingleFile's copy of the page. */
export function copiedBySingleFile(page: Page): Promise<PeerRun> {
  return page.evaluate(() => globalThis.benchPeers.copy());
}
