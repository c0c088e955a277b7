/**
 * How long the parts of a record may be, in UTF-16 units or items. A page that holds more is clipped by whoever
 * reads it and `truncated` says so: a post must not make itself impossible to keep.
 */
export const BOUNDS = {
  /** The words of a post. */
  text: 100_000,
  /** Any other string: a name, an address, a title, a detail. */
  words: 8_192,
  /** Media, counters, changes, redactions… */
  items: 200,
  /** A post quoting a post quoting a post. */
  quotes: 3,
} as const;
