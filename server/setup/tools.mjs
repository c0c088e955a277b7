import { canInstall, installDebian, programPath } from './debian.mjs';
import { Refusal } from './refusal.mjs';

/**
 * Makes sure programs are on the machine (each is in the Debian package of its name). Throws Refusal otherwise.
 * @param {readonly string[]} names
 */
export function requireTools(names) {
  const lacking = () => names.filter((name) => programPath(name) === null);
  if (lacking().length > 0 && canInstall()) installDebian(lacking());
  const missing = lacking().join(' ');
  if (missing === '') return;
  throw new Refusal(
    `Il manque à cette machine : ${missing}. Installez-les (Debian, Ubuntu : sudo apt install ${missing}).\n` +
      `This machine lacks: ${missing}. Install them (Debian, Ubuntu: sudo apt install ${missing}).`,
  );
}
