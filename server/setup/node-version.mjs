/** The oldest Node that can run this set-up; everything else runs under the Node 24 that npm brings. */
export const OLDEST_NODE = 20;

/**
 * The major version in « v20.11.1 » or « 20.11.1 »; 0 where there is none to read.
 * @param {string} version
 * @returns {number}
 */
export function majorOf(version) {
  const match = /^v?(\d+)\./.exec(version);
  return match ? Number(match[1]) : 0;
}

/**
 * Why this Node cannot do, in one sentence of each language; `null` when it can.
 * @param {string} version
 * @returns {string | null}
 */
export function nodeRefusal(version) {
  if (majorOf(version) >= OLDEST_NODE) return null;
  return (
    `Témoin demande Node ${OLDEST_NODE} ou plus récent, et celui-ci est Node ${version} : voir https://nodejs.org\n` +
    `Témoin needs Node ${OLDEST_NODE} or newer, and this is Node ${version}: see https://nodejs.org`
  );
}
