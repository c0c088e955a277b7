import { elementOf } from '../../platforms/nodes.ts';
import { documentsFrom } from './frames/posts.ts';
import { windowOf } from './frames/reach.ts';
import { hint } from './hint.ts';
import { type Shield, shield } from './picker/shield.ts';
import { wheelOver } from './picker/wheel.ts';

/** What a picker needs to know of the page's posts. */
export interface Posts {
  /** Draws around a post, and takes it away: the page's session has to know. */
  outline: { mark(element: Element, milliseconds: number | null): void; unmark(): boolean };
  /** The post that holds an element. */
  of(element: Element): Element | null;
  /** Every post of the page, in its order. */
  all(): Element[];
  /** Where to begin. */
  first: Element | null;
}

/** Every event that a page could make something of while a post is being chosen. */
const KEPT_FROM_PAGE =
  'pointerdown pointerup mousedown mouseup click dblclick auxclick contextmenu touchstart touchend keydown keyup keypress dragstart selectstart pointermove mousemove pointerover mouseover pointerout mouseout pointerenter mouseenter'.split(
    ' ',
  );
/** What is heard over the pane; touches scroll the page as they would. */
const OVER_PANE =
  'pointerdown mousedown click dblclick auxclick contextmenu mousemove keydown keyup keypress'.split(' ');

/**
 * Lets the volunteer choose a post by pointing or with the arrows: click or Enter takes, Escape leaves (null).
 * The page hears nothing of the pointer, which is over a pane of ours, and nothing is left in it. Keys go where the
 * focus is: a listener that a page has put on its window in capture before the gesture hears them, and no other does.
 */
export function pickPost(posts: Posts, words: string, signal: AbortSignal): Promise<Element | null> {
  return new Promise((resolve) => {
    const say = hint(words);
    const pane = shield();
    const stop = new AbortController();
    const end = (chosen: Element | null): void => {
      stop.abort();
      posts.outline.unmark();
      pane?.remove();
      say.remove();
      resolve(chosen);
    };
    const choose = chooser(posts, end);
    listenTo([...documentsFrom(document)].map(windowOf), KEPT_FROM_PAGE, stop.signal, (event) => {
      event.stopImmediatePropagation();
      choose(event, elementOf(event.composedPath()[0]));
    });
    if (pane) overPane(pane, stop.signal, choose);
    signal.addEventListener('abort', () => end(null), { signal: stop.signal });
  });
}

type Choose = (event: Event, under: Element | null) => void;

function chooser(posts: Posts, end: (chosen: Element | null) => void): Choose {
  let current: Element | null = null;
  const point = (post: Element | null, scroll: boolean): void => {
    if (post === null || post === current) return;
    current = post;
    posts.outline.mark(post, null);
    if (scroll) post.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  };
  point(posts.first, false);
  return (event, under) => {
    if (event.cancelable) event.preventDefault();
    if (isKey(event)) {
      if (event.key === 'Escape') end(null);
      else if (event.key === 'Enter' && current) end(current);
      else point(neighbour(posts, current, event.key), true);
    } else if (under && 'clientX' in event) {
      point(posts.of(under), false);
      if (event.type === 'click' && current) end(current);
    }
  };
}

function isKey(event: Event): event is KeyboardEvent {
  return event.type === 'keydown' && 'key' in event;
}

function overPane(pane: Shield, signal: AbortSignal, choose: Choose): void {
  const under = ({ clientX, clientY }: MouseEvent) => pane.under(clientX, clientY);
  listenTo([pane.window], OVER_PANE, signal, (event) => {
    choose(event, 'clientX' in event ? under(event as MouseEvent) : null);
  });
  listenTo([pane.window], ['wheel'], signal, (event) => {
    const element = under(event as WheelEvent);
    if (element && wheelOver(element, event as WheelEvent)) event.preventDefault();
  });
}

function listenTo(
  windows: readonly (Window | null)[],
  types: readonly string[],
  signal: AbortSignal,
  handle: (event: Event) => void,
): void {
  const options = { capture: true, passive: false, signal };
  const trusted = (event: Event): void => {
    if (event.isTrusted) handle(event);
  };
  for (const one of windows) for (const type of types) one?.addEventListener(type, trusted, options);
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

function neighbour(posts: Posts, current: Element | null, key: string): Element | null {
  const step = STEPS[key];
  if (step === undefined) return null;
  const all = posts.all();
  const at = current ? all.indexOf(current) : -1;
  return all[Math.min(all.length - 1, Math.max(0, at + step))] ?? null;
}
