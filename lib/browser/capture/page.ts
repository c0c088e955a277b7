import { listen } from '../listen.ts';
import type { ToPageCalls } from '../messages.ts';
import { native } from '../native.ts';
import { countFrom, startedAt } from './clock.ts';
import { designated } from './find.ts';
import { isForeign } from './frames/foreign.ts';
import { postAround } from './frames/home.ts';
import { framesIn, postsFrom } from './frames/posts.ts';
import type { takeContext } from './further/context.ts';
import { holdsMedia } from './holds-media.ts';
import { type More, moreOf } from './more.ts';
import { mark, unmark } from './outline.ts';
import { type PageLine, pageLine } from './page-line.ts';
import { found } from './read.ts';
import { readerWanted } from './readers.ts';
import { take } from './take.ts';
import { painted } from './view.ts';
import { showedMedia } from './watching.ts';

/** One gesture's life in a page: everything it holds ends with the next gesture. */
export interface PageSession {
  /** Whether something of ours was still painted over the page. */
  end(): boolean;
}

/** Finds and reads the post a gesture designates, and does what the background then asks; `marked`: an outline was just taken away. */
export function startSession(marked: boolean): PageSession {
  const over = new AbortController();
  const gesture = crypto.randomUUID();
  let [turn, line] = [0, pageLine(over.signal, gesture)];
  const more = () => moreOf(line, startedAt());
  let post: Element | null = null;
  let frame: Element | null = null;
  let taking: typeof takeContext = take;
  const begin = async (picked: boolean, held = false): Promise<void> => {
    countFrom(performance.now());
    const read = found(post, { picked, frame });
    const news = { ...read, holdsMedia: read.holdsMedia || held };
    // Each post told of is a taking of its own, and keeps its line: what one given up still tells is not another's.
    const own = pageLine(over.signal, `${gesture}/${++turn}`);
    line = own;
    const answer = own.found(news);
    // A post without media is most often pictured with this very message: the rest is done while the browser does it.
    const begun = news.holdsMedia ? null : answer;
    if (post === null || (begun === null && (await answer) !== 'wait')) return;
    const now = post;
    const due = () => showedMedia() || holdsMedia(now);
    const order = { post, first: null, media: true, answered: false, due, begun };
    const whole = begun === null || (await taking(order, own));
    if ((await answer) === 'wait') mark(post, 1_200);
    // Media that came since, were it for an instant: nothing is kept, and the questions are asked after all.
    else if (!whole) await begin(picked, true);
  };
  const choose = async (): Promise<void> => {
    const chosen = await choice(await more(), post, over.signal);
    if (over.signal.aborted) return;
    if (chosen === null) return line.unpicked();
    [post, frame] = isForeign(chosen) ? [null, chosen] : [chosen, null];
    // The outline and the words over the page must have left the screen.
    await painted();
    await begin(true);
  };
  const stop = listen<ToPageCalls>('to-page', {
    take: ({ media }) => {
      const held = post;
      if (held) void line.guard(() => takeAnswered(taking, { post: held, media }, line));
      return held !== null;
    },
    again: ({ why, post: known }) => {
      unmark();
      void line.guard(async () => {
        const { takeContext, refind } = await more();
        taking = why === 'context' ? takeContext : take;
        await painted();
        post = refind(post, known);
        await begin(false);
      });
      return true;
    },
    pick: () => {
      unmark();
      taking = take;
      void line.guard(choose);
      return true;
    },
    forget: () => {
      unmark();
      post = null;
      frame = null;
      return null;
    },
  });
  void line.guard(async () => {
    const wanted = readerWanted(document);
    if (wanted) await line.reader(wanted);
    if (marked) await painted();
    ({ post, frame } = designated());
    await begin(false);
  });
  return {
    end() {
      over.abort();
      stop();
      return unmark();
    },
  };
}

function choice({ pickPost }: More, first: Element | null, over: AbortSignal): Promise<Element | null> {
  // A frame of another origin may be chosen too, where no post holds it: it can be opened.
  const of = (element: Element) => postAround(element) ?? (isForeign(element) ? element : null);
  const all = () => [
    ...postsFrom(document),
    ...[...framesIn(document)].filter((frame) => of(frame) === frame),
  ];
  return pickPost({ of, all, first, outline: { mark, unmark } }, native.i18n.getMessage('hint'), over);
}

/** After « Non »: the page has had time to change, so the post is read anew before it is pictured. */
async function takeAnswered(
  taking: typeof takeContext,
  { post, media }: { post: Element; media: boolean },
  line: PageLine,
): Promise<void> {
  unmark();
  await painted();
  countFrom(performance.now());
  const news = found(post, { picked: false, frame: null });
  // What was answered for is no longer what is there: the background asks anew, or says that it has gone.
  const answer = await line.found(news);
  if (answer === 'wait' && news.seen) mark(post, 1_200);
  if (answer !== 'picture') return;
  await taking({ post, first: news.seen, media, answered: true, due: () => false, begun: null }, line);
}
