import { withMissing } from '../../../platforms/missing.ts';
import type { Platform } from '../../../platforms/platform.ts';
import type { PostReading } from '../../../platforms/reading.ts';
import { readerFor } from '../readers.ts';
import { frameAround } from './reach.ts';

/** The address a document is read under. One written into its frame (`srcdoc`, `about:blank`) has that of the page around it. */
export function addressOf(page: Document): URL {
  const frame = frameAround(page);
  if (frame && !/^https?:/.test(page.location.href)) return addressOf(frame.ownerDocument);
  return new URL(page.location.href);
}

/** The reader for a document. */
export function readerOf(page: Document): Platform {
  return readerFor(addressOf(page), page);
}

/** The post around an element; of a frame that holds no post of its own, the post around the frame. */
export function postAround(element: Element): Element | null {
  const page = element.ownerDocument;
  const post = readerOf(page).findPost(element, addressOf(page));
  const frame = frameAround(page);
  if (post || !frame || readerOf(page).postsIn(page, addressOf(page)).length > 0) return post;
  return postAround(frame);
}

/** What a post shows, read as the document it stands in is. */
export function readPost(post: Element): PostReading {
  const page = post.ownerDocument;
  const url = addressOf(page);
  const reading = readerOf(page).readPost(post, url);
  if (page.location.href === url.href) return reading;
  // The message's anchor is in the frame, where the address of the page around it does not lead.
  const leads = (address: string | null) =>
    address?.startsWith(`${url.href.split('#', 1)[0]}#`) ? null : address;
  const { missing, ...rest } = reading;
  return withMissing({ ...rest, permalink: leads(rest.permalink), replyTo: leads(rest.replyTo) }, missing);
}
