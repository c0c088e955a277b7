import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { findChromium, launchChromium } from '../demo/chromium.ts';
import { enrol } from '../demo/volunteer.ts';
import { createInvitation } from '../invitations/create.ts';
import { hasDisplay } from '../setup/chromium.mjs';
import type { Closing } from './closing.ts';
import type { Stack } from './stack.ts';

/** What a browser killed with -9 leaves: the next one would take its profile for one in use. */
function forgetDeadBrowser(profile: string): void {
  for (const name of readdirSync(profile).filter((entry) => entry.startsWith('Singleton')))
    rmSync(join(profile, name), { force: true });
}

/** What a window needs: the running stack, the built extension, a profile that outlives the window. */
type Window = { stack: Stack; extension: string; profile: string; closing: Closing };

/**
 * Joins the demonstration association by an invitation of the window's own, once for a profile and a server: the
 * one that is printed stays good for somebody else.
 */
async function enrolOnce(browser: Browser, { stack, profile }: Window): Promise<void> {
  const mark = join(profile, 'temoin-enrolled');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === stack.origin) return;
  const { address } = await createInvitation(stack.context, stack.association);
  await enrol(browser, address);
  writeFileSync(mark, stack.origin);
}

async function openWindow(window: Window): Promise<void> {
  mkdirSync(window.profile, { recursive: true, mode: 0o700 });
  forgetDeadBrowser(window.profile);
  const { extension, profile, stack, closing } = window;
  const { browser, close } = await launchChromium({ extension, profile, headless: false, ownSignals: true });
  closing.add(close);
  const [first] = await browser.pages();
  const page = first ?? (await browser.newPage());
  await page.goto(stack.practice);
  await enrolOnce(browser, window);
  await page.bringToFront();
}

/**
 * Opens a Chromium with the extension in it, enrolled, on the practice ground. Where there is no screen, or no
 * browser, says nothing more (the set-up has) and answers `false`: the server needs none.
 */
export async function tryWindow(window: Window): Promise<boolean> {
  const named = process.env['CHROMIUM'];
  if (!hasDisplay() || findChromium() === null || (named && !existsSync(named))) return false;
  try {
    await openWindow(window);
    return true;
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : error;
    console.error(`Le navigateur ne s’est pas ouvert comme prévu (${why}).`);
    return false;
  }
}
