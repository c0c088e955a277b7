/** Drives a real Chromium that holds the extension: what a volunteer's hand would do, and nothing else. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Target } from 'puppeteer-core';

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'];

/** How to start the browser. */
export interface LaunchOptions {
  /** Folder of the built extension. */
  extension: string;
  /** Profile folder, kept by the caller; a throw-away one otherwise. */
  profile?: string;
  headless?: boolean;
  /** The caller ends the browser itself on Ctrl-C; otherwise Puppeteer does, and ends the process with it. */
  ownSignals?: boolean;
  /** `--host-resolver-rules`, to show saved pages under their own host names. */
  hostRules?: string;
  width?: number;
  height?: number;
}

/** A browser started here, and how to end it. */
export interface Chromium {
  browser: Browser;
  profile: string;
  close(): Promise<void>;
}

/** Path of an installed Chromium that accepts unpacked extensions, or null. */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string | null {
  const named = environment['CHROMIUM'];
  return [...(named ? [named] : []), ...CANDIDATES].find((path) => existsSync(path)) ?? null;
}

const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-gpu',
  '--force-color-profile=srgb',
  '--lang=fr-FR',
  '--accept-lang=fr-FR,fr',
];

/** A press that comes before the background has registered its listeners is lost: a hand is slower than that. */
async function untilListening(browser: Browser): Promise<void> {
  const isWorker = (target: Target) =>
    target.type() === 'service_worker' && target.url().startsWith('chrome-extension://');
  const target = await browser.waitForTarget(isWorker, { timeout: 10_000 }).catch(() => null);
  const worker = await target?.worker();
  for (let attempt = 0; worker && attempt < 100; attempt++) {
    if (await worker.evaluate('chrome.action.onClicked.hasListeners()')) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Starts Chromium with the extension loaded; throws where no Chromium is installed. */
export async function launchChromium(options: LaunchOptions): Promise<Chromium> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('Chromium est introuvable : installez le paquet « chromium ».');
  const own = options.profile === undefined;
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'temoin-profile-')));
  const { width = 1280, height = 800 } = options;
  const browser = await puppeteer.launch({
    executablePath,
    userDataDir: profile,
    headless: options.headless ?? true,
    enableExtensions: [options.extension],
    acceptInsecureCerts: true,
    pipe: true,
    // On Linux, Chromium takes its own language from here, and not from --lang.
    env: { ...process.env, LANGUAGE: 'fr', LC_ALL: 'fr_FR.UTF-8' },
    ...(options.ownSignals ? { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false } : {}),
    defaultViewport: null,
    args: [
      ...QUIET,
      `--window-size=${width},${height}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(options.hostRules
        ? [`--host-resolver-rules=${options.hostRules}`, '--ignore-certificate-errors']
        : []),
    ],
  });
  await untilListening(browser);
  return {
    browser,
    profile,
    async close() {
      await browser.close();
      if (own) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
