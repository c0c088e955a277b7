import { hint } from './hint.ts';
import { mark, unmark } from './outline.ts';

/** What a picker needs to know of the page's posts. */
export interface Posts {
  /** The post that holds an element. */
  of(element: Element): Element | null;
  /** Every post of the page, in its order. */
  all(): Element[];
  /** Where to begin. */
  first: Element | null;
}

/** Every event that a page could make something of while a post is being chosen. */
const KEPT_FROM_PAGE = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'touchstart',
  'touchend',
  'keydown',
  'keyup',
  'keypress',
  'dragstart',
  'selectstart',
  'pointermove',
  'mousemove',
  'pointerover',
  'mouseover',
  'pointerout',
  'mouseout',
  'pointerenter',
  'mouseenter',
] as const;

/**
 * Lets the volunteer choose a post by pointing or with the arrows: click or Enter takes, Escape leaves (null).
 * The page gets none of these events, and nothing is left in it.
 */
export function pickPost(posts: Posts, words: string, signal: AbortSignal): Promise<Element | null> {
  return new Promise((resolve) => {
    const say = hint(words);
    let current: Element | null = null;
    const stop = new AbortController();
    const end = (chosen: Element | null): void => {
      stop.abort();
      unmark();
      say.remove();
      resolve(chosen);
    };
    const point = (post: Element | null, scroll: boolean): void => {
      if (post === null || post === current) return;
      current = post;
      mark(post, null);
      if (scroll) post.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    };
    const byKey = (key: string): void => {
      if (key === 'Escape') end(null);
      else if (key === 'Enter' && current) end(current);
      else point(neighbour(posts, current, key), true);
    };
    const handle = (event: Event): void => {
      if (!event.isTrusted) return;
      event.stopImmediatePropagation();
      if (event.cancelable) event.preventDefault();
      if (event instanceof KeyboardEvent && event.type === 'keydown') byKey(event.key);
      const target = event.composedPath()[0];
      if (!(event instanceof MouseEvent) || !(target instanceof Element)) return;
      point(posts.of(target), false);
      if (event.type === 'click' && current) end(current);
    };
    const options = { capture: true, passive: false, signal: stop.signal };
    for (const type of KEPT_FROM_PAGE) window.addEventListener(type, handle, options);
    signal.addEventListener('abort', () => end(null), { signal: stop.signal });
    point(posts.first, false);
  });
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

function neighbour(posts: Posts, current: Element | null, key: string): Element | null {
  const step = STEPS[key];
  if (step === undefined) return null;
  const all = posts.all();
  const at = current ? all.indexOf(current) : -1;
  return all[Math.min(all.length - 1, Math.max(0, at + step))] ?? null;
}
