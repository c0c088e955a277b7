import { type Reader, reader } from '../../../lib/browser/capture/media/reader.ts';
import { addReader } from '../../../lib/browser/capture/readers.ts';
import { fill } from '../../../lib/browser/capture/snapshot/fill.ts';
import { type Frozen, freeze } from '../../../lib/browser/capture/snapshot/freeze.ts';
import { volunteersOwn } from '../../../lib/browser/capture/volunteer.ts';
import { platformFor, platforms } from '../../../lib/platforms/index.ts';

for (const platform of platforms) addReader(platform);

let posts: Element[] = [];
let frozen: Frozen | null = null;
let files: Reader = reader(3_000);

/** The posts of the page this runs in, as a gesture would find them, or those that a selector names. */
export function find(selector: string | null): number {
  const url = new URL(location.href);
  const own = () => platformFor(url, document).postsIn(document, url);
  posts = selector ? [...document.querySelectorAll(selector)] : own();
  return posts.length;
}

/** Brings a post into view, and hides what is stuck over it, as the picture does. */
export function show(at: number) {
  const post = posts[at];
  if (!post) throw new Error(`no post ${at}`);
  const tall = post.getBoundingClientRect().height > window.innerHeight - 200;
  post.scrollIntoView({ block: tall ? 'start' : 'center', behavior: 'instant' });
  if (tall) window.scrollBy({ top: -1, behavior: 'instant' });
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    const stuck = /fixed|sticky/.test(getComputedStyle(element).position);
    if (stuck && !element.contains(post) && !post.contains(element)) element.style.visibility = 'hidden';
  }
  const { x, y, width, height } = post.getBoundingClientRect();
  return { x, y, width, height, left: window.scrollX, top: window.scrollY };
}

/** Boxes of what is the volunteer's own, which both the picture and the copy cover. */
export function covered(at: number): { x: number; y: number; width: number; height: number }[] {
  const post = posts[at];
  return [...(post ? volunteersOwn(post).keys() : [])].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  });
}

/** Copies a post at this instant; milliseconds it took. */
export function copyNow(at: number, images: boolean): number {
  const post = posts[at];
  if (!post) throw new Error(`no post ${at}`);
  const start = performance.now();
  frozen = freeze(post, { images });
  files = reader(3_000);
  return performance.now() - start;
}

/** The copy made last, as a file. */
export async function copied(): Promise<{ html: string; missing: string[]; milliseconds: number } | null> {
  const start = performance.now();
  const snapshot = frozen && (await fill(frozen, files));
  return (
    snapshot && { html: snapshot.html, missing: snapshot.missing, milliseconds: performance.now() - start }
  );
}
