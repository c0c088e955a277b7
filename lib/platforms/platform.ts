import type { PlatformId, PostReading } from './reading.ts';

/**
 * What Témoin knows of one network's pages, all of it in one file: a click injects the reader of the page and no other.
 * Uses no layout (runs on a DOM that was never painted), never throws, never invents:
 * what is not there is null and named in `missing`.
 */
export interface Platform {
  readonly id: PlatformId;
  /** Whether this network serves the page; host names are compared whole. */
  matches(url: URL, page: Document): boolean;
  /** The root of the post that holds `element`, or null where it holds none (a message drawer, a menu). */
  findPost(element: Element, url: URL): Element | null;
  /** The same, quicker where that can be, of posts that the page declares alone: a block that merely repeats is none. */
  declaredPost(element: Element, url: URL): Element | null;
  /** What the post shows. */
  readPost(post: Element, url: URL): PostReading;
  /** Every post that a page declares, in document order: what the arrow keys go through. */
  postsIn(page: Document, url: URL): Element[];
  /** What marks the post that a thread's page is about, as a CSS selector; null where nothing does. */
  readonly focalMark: string | null;
  /** What is other people's in a post's block: the answers nested in it. Empty where answers stand beside the post. */
  answersIn(post: Element): Element[];
  /** Whether a page shows the network's log-in entry, which nobody who is signed in sees. */
  showsLogin(page: Document): boolean;
}
