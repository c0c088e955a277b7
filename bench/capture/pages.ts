import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { createPractice } from '../../server/practice/app.ts';
import { article } from '../../server/practice/article.ts';
import { Html, html } from '../../server/practice/html.ts';
import { page } from '../../server/practice/page.ts';
import { type Post, post } from '../../server/practice/post.ts';
import type { Closing } from '../../server/start/closing.ts';

/** One page to take a post from. */
export interface BenchPage {
  name: string;
  path: string;
  /** Where the post is, for whoever has to be told. */
  selector: string;
  /** Whether the post is whole in a view of 1280 × 800: what is promised of a click concerns those. */
  inView: boolean;
  /** Whether rule 4's questions come before the picture. */
  asks: boolean;
}

/** The practice ground's short post, and three pages larger than any of its own. */
export const PAGES: readonly BenchPage[] = [
  {
    name: 'short post',
    path: '/@corvin/101',
    selector: '[data-post-id="101"]',
    inView: true,
    asks: false,
  },
  {
    name: '8 000 px thread',
    path: '/banc/haut',
    selector: '[data-post-id="901"]',
    inView: false,
    asks: false,
  },
  {
    name: '5 000-node feed',
    path: '/banc/fil',
    selector: '[data-post-id="2060"]',
    inView: true,
    asks: false,
  },
  {
    name: 'four large images',
    path: '/banc/images',
    selector: '[data-post-id="903"]',
    inView: true,
    asks: true,
  },
];

const SENTENCE =
  'La marée monte sur le port de Brume, les barques rentrent une à une, et chacun commente le vent depuis le quai. ';
/** Posts of the feed: about forty nodes each. */
const FEED = 124;

const tall = post(
  '901',
  'odette',
  30,
  Array.from({ length: 66 }, (_, at) => `${at + 1}. ${SENTENCE.repeat(2)}`).join('\n\n'),
);
const images = post('903', 'perrine', 30, 'Quatre vues du port, du matin au soir.', {
  media: ['plage', 'port', 'nuit', 'digue'].map((scene) => ({
    kind: 'picture' as const,
    scene,
    alt: `Le port : ${scene}`,
  })),
});
const feed: Post[] = Array.from({ length: FEED }, (_, at) =>
  post(String(2000 + at), at % 3 === 0 ? 'basile_q' : 'gazette', 5 + at, `${at}. ${SENTENCE}`),
);

function add(app: Hono): void {
  const now = new Date();
  const alone = (one: Post) => article(one, { now, alone: true });
  app.get('/banc/haut', (context) => context.html(page('Un message très haut', alone(tall))));
  // Two columns: the four pictures are then in view at once.
  const inColumns = new Html(alone(images).text.replace('count-4', 'count-2'));
  app.get('/banc/images', (context) => context.html(page('Quatre images', inColumns)));
  const shown = feed.map((one) => article(one, { now, alone: false }));
  const stream = html`<h1 class="sr">Le fil</h1><div class="stream">${shown}</div>`;
  app.get('/banc/fil', (context) => context.html(page('Un long fil', stream)));
}

/** The pages on a loopback port of their own, and their origin. */
export async function startPages(closing: Closing): Promise<string> {
  const app = new Hono();
  add(app);
  app.route('/', createPractice(new Date()));
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve(`http://ronde.localhost:${port}`),
    );
    closing.add(
      () =>
        new Promise<void>((done) => {
          server.close(() => done());
          if ('closeAllConnections' in server) server.closeAllConnections();
        }),
    );
  });
}
