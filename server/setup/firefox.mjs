import { existsSync } from 'node:fs';
import { canInstall, installDebian, programPath } from './debian.mjs';
import { say } from './say.mjs';

const NAMES = ['firefox-esr', 'firefox'];
const MAC = '/Applications/Firefox.app/Contents/MacOS/firefox';

const MISSING =
  'Aucun Firefox trouvé : ses tests sont sautés. Installez-le (Debian : sudo apt install firefox-esr), ou donnez son ' +
  'chemin dans la variable FIREFOX.\n' +
  'No Firefox found: its tests are skipped. Install it (Debian: sudo apt install firefox-esr), or give its path in the ' +
  'variable FIREFOX.';

function find() {
  const named = process.env['FIREFOX'];
  const candidates = named ? [named] : [...NAMES.map(programPath), MAC];
  return candidates.find((path) => path !== null && existsSync(path)) ?? null;
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
  const found = find() ?? (!named && canInstall() && installDebian(['firefox-esr']) ? find() : null);
  if (found === null) say(MISSING);
  return found;
}
