import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium, launchChromium } from '../demo/chromium.ts';
import { hasDisplay } from '../setup/chromium.mjs';
import type { Closing } from './closing.ts';

/** What a browser killed with -9 leaves: the next one would take its profile for one in use. */
function forgetDeadBrowser(profile: string): void {
  if (!existsSync(profile)) return;
  for (const name of readdirSync(profile).filter((entry) => entry.startsWith('Singleton')))
    rmSync(join(profile, name), { force: true });
}

/** `pages` are opened in that order, the last one in front. */
type Window = { extension: string; profile: string; pages: readonly string[]; closing: Closing };

async function openWindow({ extension, profile, pages, closing }: Window): Promise<void> {
  forgetDeadBrowser(profile);
  const chromium = await launchChromium({ extension, profile, headless: false, ownSignals: true });
  closing.add(() => chromium.close());
  for (const [at, address] of pages.entries()) {
    const [first] = await chromium.browser.pages();
    const page = at === 0 && first ? first : await chromium.browser.newPage();
    await page.goto(address);
  }
}

/**
 * Opens a Chromium with the extension in it and a profile of its own, so that an enrolment outlives it. Where there
 * is no screen, or no browser, says nothing more (the set-up has) and answers `false`: the server needs none.
 */
export async function tryWindow(window: Window): Promise<boolean> {
  if (!hasDisplay() || findChromium() === null) return false;
  try {
    await openWindow(window);
    return true;
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : error;
    console.error(`Le navigateur ne s’est pas ouvert (${why}) : ouvrez-le vous-même.`);
    return false;
  }
}
