import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/**
 * @typedef {{
 *   numPassedTests?: number, numFailedTests?: number, numPendingTests?: number, numTodoTests?: number,
 *   testResults?: readonly { status: string, assertionResults: readonly { status: string }[] }[],
 * }} Report vitest's JSON report, what is read of it
 */

/**
 * The last line of a run: « 12 passed, 0 failed, 3 skipped ». A file that could not even be read counts as one
 * failure, and a run that failed for another reason never says 0 failed.
 * @param {Report | null} report `null`: there is none
 * @param {number} status the run's exit status
 * @returns {string}
 */
export function summaryOf(report, status) {
  const files = report?.testResults ?? [];
  const broken = files.filter(
    ({ status: file, assertionResults }) =>
      file === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const counted = (report?.numFailedTests ?? 0) + broken;
  const failed = status === 0 ? counted : Math.max(1, counted);
  const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
  const end = skipped > 0 ? `, ${skipped} skipped` : '';
  return `${report?.numPassedTests ?? 0} passed, ${failed} failed${end}`;
}

/**
 * @param {string} path
 * @returns {Report | null}
 */
function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

const [, script = '', path = '', status = '1'] = process.argv;
if (import.meta.url === pathToFileURL(script).href) console.log(summaryOf(read(path), Number(status)));
