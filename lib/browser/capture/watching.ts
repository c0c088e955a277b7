import type { Seen } from '../../capture/report.ts';
import { hasMedia } from '../../platforms/media.ts';
import { isElement } from '../../platforms/nodes.ts';

/** Readings that a report may hold, of a post that changes while it is taken. */
const MOST = 6;
/** Milliseconds that reading it anew, or looking for media in what changes, may take in all. */
const PATIENCE = 200;
/** Attributes by which an element comes to show a picture. */
const SHOWING = ['src', 'srcset', 'style', 'class', 'poster', 'data', 'href'];

let watched: { observer: MutationObserver; read: Seen[] } | null = null;
let showed = false;

/**
 * Reads a post anew each time the page changes something in it, from now to `readSince()`: a post that says something
 * else between the two readings, and then again what it said, is found out. An observer is nothing that a page can see.
 */
export function watchPost(post: Element, read: (post: Element) => Seen | null): void {
  watched?.observer.disconnect();
  const found: Seen[] = [];
  let [last, reading, looking] = ['', PATIENCE, PATIENCE];
  showed = false;
  const observer = new MutationObserver((records) => {
    const begun = performance.now();
    // What cannot be looked at any longer is taken to show a picture.
    showed ||= looking <= 0 || records.some(bringsMedia);
    const looked = performance.now();
    looking -= looked - begun;
    if (found.length === MOST || reading <= 0 || records.every(({ type }) => type === 'attributes')) return;
    const now = read(post);
    reading -= performance.now() - looked;
    const words = now && wordsOf(now);
    if (now && words && words !== last) {
      last = words;
      found.push(now);
    }
  });
  const changes = { childList: true, characterData: true, attributeFilter: SHOWING };
  observer.observe(post, { subtree: true, ...changes });
  watched = { observer, read: found };
}

/** Whether media showed in the post since `watchPost()`, were it for an instant between two looks. */
export function showedMedia(): boolean {
  return showed;
}

/** What was read of the post each time it had changed since `watchPost()`, the first few; nothing more is watched. */
export function readSince(): Seen[] {
  watched?.observer.disconnect();
  const read = watched?.read ?? [];
  watched = null;
  return read;
}

/** What was put in and taken out again at once is named by the record alone. */
function bringsMedia({ type, target, addedNodes }: MutationRecord): boolean {
  const changed = type === 'attributes' ? [target] : [...addedNodes];
  return changed.some((node) => isElement(node) && hasMedia(node));
}

function wordsOf({ reading }: Seen): string {
  return JSON.stringify([reading.text, reading.author, reading.permalink, reading.media]);
}
