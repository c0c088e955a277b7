import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { findFirefox } from '../../setup/firefox.mjs';

/** Values of `about:config`. */
export type Preferences = Readonly<Record<string, string | number | boolean>>;

const QUIET: Preferences = {
  // Any free port: which one is written in the profile.
  'marionette.port': 0,
  'app.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'browser.aboutwelcome.enabled': false,
  'browser.sessionstore.resume_from_crash': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'gfx.color_management.mode': 0,
  'intl.accept_languages': 'fr-FR, fr',
  'intl.locale.requested': 'fr',
  'ui.caretBlinkTime': 0,
};

/** A Firefox of our own, in a profile of its own, that listens on a port of this machine. */
export interface FirefoxProcess {
  readonly port: number;
  readonly profile: string;
  /** Ends it and whatever it started, and takes its profile away. */
  end(): Promise<void>;
}

/** Starts one, without a window anyone could see; throws where none is installed or it does not come up. */
export async function startFirefox(preferences: Preferences, size: string): Promise<FirefoxProcess> {
  const path = findFirefox();
  if (path === null) throw new Error('Firefox est introuvable : installez le paquet « firefox-esr ».');
  const profile = mkdtempSync(join(tmpdir(), 'temoin-firefox-'));
  const lines = Object.entries({ ...QUIET, ...preferences }).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const args = ['-marionette', '-headless', '-no-remote', '-remote-allow-system-access', '-profile', profile];
  const [width = '', height = ''] = size.split('x');
  const child = spawn(path, args, {
    stdio: 'ignore',
    // A group of its own, so that its content processes end with it.
    detached: true,
    env: { ...process.env, MOZ_HEADLESS_WIDTH: width, MOZ_HEADLESS_HEIGHT: height, LC_ALL: 'fr_FR.UTF-8' },
  });
  const end = () => ended(child, profile);
  try {
    return { port: await portIn(profile, child), profile, end };
  } catch (error) {
    await end();
    throw error;
  }
}

async function portIn(profile: string, child: ChildProcess): Promise<number> {
  const file = join(profile, 'MarionetteActivePort');
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (child.exitCode !== null) break;
    const port = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
    if (port > 0) return port;
    await after(50);
  }
  throw new Error('Firefox did not come up');
}

async function ended(child: ChildProcess, profile: string): Promise<void> {
  const gone = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : null;
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It had ended by itself, or this system knows no groups.
    child.kill('SIGKILL');
  }
  await gone;
  rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
}
