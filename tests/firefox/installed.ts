import { describe } from 'vitest';
import { findFirefox } from '../../server/setup/firefox.mjs';

const installed = findFirefox() !== null;

/** Tests that need Firefox; where it cannot be had they are skipped, and their name says why. */
export function withFirefox(name: string, tests: () => void): void {
  if (installed) describe(name, tests);
  else
    describe.skip(
      `${name} — skipped: no Firefox is installed (apt install firefox-esr, or FIREFOX=path)`,
      tests,
    );
}
