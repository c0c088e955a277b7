import type { Taken } from '../../capture/report.ts';
import { postsIn } from '../../platforms/focus.ts';
import { platformFor } from '../../platforms/index.ts';
import { hasMedia } from '../../platforms/media.ts';
import { browser } from '../extension.ts';
import { listen } from '../listen.ts';
import type { PageCalls, ToPageCalls } from '../messages.ts';
import { toBackground } from '../send.ts';
import { designatedPost } from './find.ts';
import { mark, unmark } from './outline.ts';
import { photograph } from './photograph.ts';
import { pickPost } from './picker.ts';
import { found, seen } from './read.ts';
import { drawingOf } from './redraw.ts';
import { snapshotOf } from './snapshot/snapshot.ts';
import { painted } from './view.ts';

const send = toBackground<PageCalls>('page');

/** One gesture's life in a page: everything it holds ends with the next gesture. */
export interface PageSession {
  end(): void;
}

/** Finds and reads the post a gesture designates, and does what the background then asks. */
export function startSession(): PageSession {
  const over = new AbortController();
  let post: Element | null = designatedPost();
  const begin = async (picked: boolean, tries = 0): Promise<void> => {
    const answer = await send('found', found(post, picked));
    if (!answer.ok || over.signal.aborted || post === null) return;
    if (answer.value === 'wait') mark(post, 1_200);
    // Media that came since: nothing is kept, and the questions are asked after all.
    else if (!(await take(post, null, true)) && tries < 3) await begin(picked, tries + 1);
  };
  const choose = async (): Promise<void> => {
    const url = new URL(location.href);
    const platform = platformFor(url, document);
    const posts = {
      of: (element: Element) => platform.findPost(element, url),
      all: () => postsIn(document, url),
      first: post,
    };
    const chosen = await pickPost(posts, browser.i18n.getMessage('hint'), over.signal);
    if (over.signal.aborted) return;
    if (chosen === null) {
      await send('unpicked', null);
      return;
    }
    post = chosen;
    await begin(true);
  };
  const stop = listen<ToPageCalls>('to-page', {
    take: ({ media }) => {
      if (post) void takeAgain(post, media);
      return post !== null;
    },
    pick: () => {
      unmark();
      void choose();
      return true;
    },
    forget: () => {
      unmark();
      post = null;
      return null;
    },
  });
  void begin(false);
  return {
    end() {
      over.abort();
      unmark();
      stop();
    },
  };
}

/** After « Non »: the page has had time to change, so the post is read anew before it is pictured. */
async function takeAgain(post: Element, media: boolean): Promise<void> {
  unmark();
  await painted();
  await take(post, seen(post), media);
}

/** Pictures and tells; false where media came into a post whose questions were not asked: it is told nothing of. */
async function take(post: Element, first: Taken['first'], media: boolean, frames = 2): Promise<boolean> {
  const answered = first !== null;
  if (!answered && hasMedia(post)) return false;
  const photo = media ? await photograph(post, shoot, { frames, answered }) : null;
  const drawing = media && photo === null ? await drawn(post) : null;
  if (!answered && hasMedia(post)) return false;
  const again = seen(post);
  const checkedAt = new Date().toISOString();
  if (post.isConnected) mark(post, 900);
  const snapshot = await snapshotOf(post, { images: !media ? 'none' : answered ? 'all' : 'emoji' });
  const answer = await send('taken', { photograph: photo, drawing, snapshot, again, first, checkedAt });
  if (answer.ok && answer.value === 'again' && frames === 2) {
    unmark();
    await painted();
    return take(post, first, media, 4);
  }
  return true;
}

async function shoot(index: number): Promise<boolean> {
  const answer = await send('shoot', { index });
  return answer.ok && answer.value.pictured;
}

async function drawn(post: Element): Promise<string | null> {
  const answer = await send('redraw', null);
  return answer.ok && answer.value.ready ? drawingOf(post) : null;
}
