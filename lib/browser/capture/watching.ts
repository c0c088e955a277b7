import type { Seen } from '../../capture/report.ts';

/** Readings that a report may hold, of a post that changes while it is taken. */
const MOST = 6;
/** Milliseconds that reading it anew may take in all. */
const PATIENCE = 200;

let watched: { observer: MutationObserver; read: Seen[] } | null = null;

/**
 * Reads a post anew each time the page changes something in it, from now to `readSince()`: a post that says something
 * else between the two readings, and then again what it said, is found out. An observer is nothing that a page can see.
 */
export function watchPost(post: Element, read: (post: Element) => Seen | null): void {
  watched?.observer.disconnect();
  const found: Seen[] = [];
  let [last, left] = ['', PATIENCE];
  const observer = new MutationObserver(() => {
    const begun = performance.now();
    const now = read(post);
    left -= performance.now() - begun;
    const words = now && wordsOf(now);
    if (now && words && words !== last) {
      last = words;
      found.push(now);
    }
    if (found.length === MOST || left <= 0) observer.disconnect();
  });
  observer.observe(post, { subtree: true, childList: true, characterData: true });
  watched = { observer, read: found };
}

/** What was read of the post each time it had changed since `watchPost()`, the first few; nothing more is watched. */
export function readSince(): Seen[] {
  watched?.observer.disconnect();
  const read = watched?.read ?? [];
  watched = null;
  return read;
}

function wordsOf({ reading }: Seen): string {
  return JSON.stringify([reading.text, reading.author, reading.permalink, reading.media]);
}
