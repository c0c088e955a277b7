import type { takeContext } from './further/context.ts';
import type { refind } from './further/refind.ts';
import type { PageLine } from './page-line.ts';
import type { pickPost } from './picker.ts';
import type { throughRegions } from './region/through-regions.ts';
import type { throughScreens } from './screens.ts';

/** What few clicks need: a file of its own, brought into a page once it is needed. */
export interface More {
  throughScreens: typeof throughScreens;
  throughRegions: typeof throughRegions;
  pickPost: typeof pickPost;
  takeContext: typeof takeContext;
  refind: typeof refind;
  /** The clock of the gesture goes on. */
  countFrom(instant: number): void;
}

declare global {
  /** Put there by `more.js` alone, in this extension's own world: the page cannot see it. */
  var temoinMore: More | undefined;
}

/** Brings the rest in, once in a page; throws where the browser will not have it. */
export async function moreOf(line: Pick<PageLine, 'more'>, began: number): Promise<More> {
  if (globalThis.temoinMore === undefined && !(await line.more())) throw new Error('more.js was refused');
  const { temoinMore: more } = globalThis;
  if (more === undefined) throw new Error('more.js is not there');
  more.countFrom(began);
  return more;
}
