import { existsSync, readFileSync, statSync } from 'node:fs';
import { canInstall, installDebian, programPath } from './debian.mjs';
import { say } from './say.mjs';

const NAMES = ['firefox-esr', 'firefox'];
const MAC = '/Applications/Firefox.app/Contents/MacOS/firefox';
/** Bytes: a script that only starts another program is no longer. */
const SCRIPT = 8_192;

const MISSING =
  'Aucun Firefox trouvé : ses tests sont sautés. Installez-le (Debian : sudo apt install firefox-esr), ou donnez son ' +
  'chemin dans la variable FIREFOX.\n' +
  'No Firefox found: its tests are skipped. Install it (Debian: sudo apt install firefox-esr), or give its path in the ' +
  'variable FIREFOX.';

/**
 * An installed Firefox: the one that is named, else the first that will do; `null` for none.
 * @param {string | undefined} named
 * @param {readonly (string | null)[]} candidates
 * @param {(path: string) => boolean} willDo
 * @returns {string | null}
 */
export function chooseFirefox(named, candidates, willDo) {
  return (named ? [named] : candidates).find((path) => path !== null && willDo(path)) ?? null;
}

/** @returns {string | null} */
export function findFirefox() {
  const candidates = [...NAMES.map(programPath), MAC];
  return chooseFirefox(process.env['FIREFOX'], candidates, (path) => existsSync(path) && !isSnap(path));
}

/**
 * Ubuntu's `firefox` starts a snap, which sees neither a profile nor an extension that we would give it.
 * @param {string} path
 */
function isSnap(path) {
  return statSync(path).size < SCRIPT && readFileSync(path, 'utf8').includes('/snap/');
}

/**
 * Firefox's path, installed first where that can be done without asking; where there is none, a sentence and `null`:
 * it only helps.
 * @param {'helps' | 'none'} need
 * @returns {string | null}
 */
export function firefoxFor(need) {
  if (need === 'none') return null;
  const named = process.env['FIREFOX'];
  const installed = () => !named && canInstall() && installDebian(['firefox-esr']);
  const found = findFirefox() ?? (installed() ? findFirefox() : null);
  if (found === null) say(MISSING);
  return found;
}
