import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findChromium } from '../../server/demo/chromium.ts';
import { extensionOf } from '../../server/demo/gestures.ts';
import type { Closing } from '../../server/start/closing.ts';

const ARGUMENTS = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
  '--force-color-profile=srgb',
  '--lang=fr-FR',
  '--accept-lang=fr-FR,fr',
  '--window-size=1280,800',
];

/** A press that comes before the background has registered its listeners is lost. */
async function untilListening(browser: Browser): Promise<void> {
  const [worker] = await (await extensionOf(browser)).workers();
  while (worker && !(await worker.evaluate('chrome.action.onClicked.hasListeners()'))) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Starts a Chromium with a new profile, with the extension of a folder or without any; throws where none is installed. */
export async function startChromium(extension: string | null, closing: Closing): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('install the package « chromium »');
  const userDataDir = mkdtempSync(join(tmpdir(), 'temoin-bench-'));
  closing.add(() => rm(userDataDir, { recursive: true, force: true, maxRetries: 5 }));
  const browser = await puppeteer.launch({
    executablePath,
    userDataDir,
    pipe: true,
    defaultViewport: null,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    env: { ...process.env, LANGUAGE: 'fr', LC_ALL: 'fr_FR.UTF-8' },
    ...(extension === null ? {} : { enableExtensions: [extension] }),
    args: [...ARGUMENTS, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  closing.add(() => browser.close());
  if (extension !== null) await untilListening(browser);
  return browser;
}
