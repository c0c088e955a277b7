import { existsSync } from 'node:fs';
import { canInstall, installDebian, programPath } from './debian.mjs';
import { Refusal } from './refusal.mjs';
import { say } from './say.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const MAC = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const MISSING =
  'Aucun navigateur Chromium trouvé : installez-le (Debian : sudo apt install chromium ; ailleurs : ' +
  'https://www.chromium.org), ou donnez son chemin dans la variable CHROMIUM.\n' +
  'No Chromium browser found: install it (Debian: sudo apt install chromium; elsewhere: ' +
  'https://www.chromium.org), or give its path in the variable CHROMIUM.';

/**
 * An installed Chromium: the one named by the variable CHROMIUM, else Chromium before Chrome; `null` for none.
 * @param {string | undefined} named
 * @param {readonly (string | null)[]} candidates
 * @param {(path: string) => boolean} exists
 * @returns {string | null}
 */
export function chooseChromium(named, candidates, exists) {
  if (named) return exists(named) ? named : null;
  return candidates.find((path) => path !== null && exists(path)) ?? null;
}

function find() {
  return chooseChromium(process.env['CHROMIUM'], [...NAMES.map(programPath), ...MAC], existsSync);
}

/** Whether somebody could see a window. */
export function hasDisplay() {
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']) || process.platform === 'darwin';
}

/**
 * Chromium's path, installed first where that can be done without asking. Where there is none: a sentence, and
 * `null` if it only helps, Refusal if it is required.
 * @param {'required' | 'with-display' | 'none'} need
 * @returns {string | null}
 */
export function chromiumFor(need) {
  if (need === 'none' || (need === 'with-display' && !hasDisplay())) return null;
  const named = process.env['CHROMIUM'];
  const found = find() ?? (!named && canInstall() && installDebian(['chromium']) ? find() : null);
  if (found !== null) return found;
  const why = named
    ? `CHROMIUM=${named} : il n’y a rien à ce chemin. / There is nothing at that path.`
    : MISSING;
  if (need === 'required') throw new Refusal(why);
  say(why);
  return null;
}
