import type { PlatformId, PostReading } from './reading.ts';

/**
 * What Témoin knows of one network's pages. Four members, on purpose.
 * Uses no layout (runs on a DOM that was never painted), never throws, never invents:
 * what is not there is null and named in `missing`.
 */
export interface Platform {
  readonly id: PlatformId;
  /** Whether this network serves the page; host names are compared whole. */
  matches(url: URL, page: Document): boolean;
  /** The root of the post that holds `element`, or null where it holds none (a message drawer, a menu). */
  findPost(element: Element, url: URL): Element | null;
  /** What the post shows. */
  readPost(post: Element, url: URL): PostReading;
}
