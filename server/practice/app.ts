import { readFileSync } from 'node:fs';
import type { Context } from 'hono';
import { Hono } from 'hono';
import { article } from './article.ts';
import { avatar } from './avatar.ts';
import { goneReasons } from './awkward.ts';
import { captions } from './captions.ts';
import { addFrames } from './frames.ts';
import { gif } from './gif.ts';
import { home } from './home.ts';
import { addHostile, isHostile } from './hostile/routes.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';
import { addNetworks } from './networks/routes.ts';
import type { Extras } from './page.ts';
import { page } from './page.ts';
import { personByHandle } from './people.ts';
import { png } from './png.ts';
import type { Post } from './post.ts';
import { feed, postById, posts, thread } from './posts.ts';
import { drawScene } from './scene.ts';
import { sound } from './sound.ts';
import { video } from './video.ts';

/** As strict as a real network's: nothing from elsewhere, no inline script, no inline style. */
const POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'";

const STATIC: Record<string, string> = { 'style.css': 'text/css', 'ronde.js': 'text/javascript' };

/** Something made by code once, at its first asking. */
function once(make: () => Buffer): () => Uint8Array<ArrayBuffer> {
  let made: Uint8Array<ArrayBuffer> | null = null;
  return () => {
    made ??= new Uint8Array(make());
    return made;
  };
}

function extrasOf(context: Context): Extras {
  return { banner: context.req.query('bandeau') === '1', messages: context.req.query('messages') === '1' };
}

function gone(context: Context, reason: string) {
  const sheet = html`<section class="sheet gone"><h1>Message indisponible</h1><p class="lead">${reason}</p><p><a href="/fil">Retour au fil</a></p></section>`;
  return context.html(page('Message indisponible', sheet), 404);
}

/** A post in an open shadow root, declared in the HTML: nothing of it is among the page's own elements. */
function inShadow(inner: Html): Html {
  return html`<ronde-post><template shadowrootmode="open"><link rel="stylesheet" href="/static/style.css">${inner}</template></ronde-post>`;
}

function show(post: Post, now: Date, alone: boolean): Html {
  const shown = article(post, { now, alone });
  return post.behaviour === 'shadow' ? inShadow(shown) : shown;
}

function addMedia(app: Hono): void {
  const loop = once(gif);
  const wave = once(video);
  const song = once(sound);
  const scenes = new Map<string, Uint8Array<ArrayBuffer>>();
  app.get('/images/boucle.gif', (context) => context.body(loop(), 200, { 'content-type': 'image/gif' }));
  app.get('/images/vague.mp4', (context) => context.body(wave(), 200, { 'content-type': 'video/mp4' }));
  app.get('/images/chanson.wav', (context) => context.body(song(), 200, { 'content-type': 'audio/wav' }));
  app.get('/images/vague.vtt', (context) => context.body(captions, 200, { 'content-type': 'text/vtt' }));
  app.get('/images/:scene{[a-z]+\\.png}', (context) => {
    const name = context.req.param('scene').replace('.png', '');
    const drawn = scenes.has(name) ? null : drawScene(name);
    if (drawn !== null) scenes.set(name, new Uint8Array(png(drawn)));
    const bytes = scenes.get(name);
    if (bytes === undefined) return context.notFound();
    return context.body(bytes, 200, { 'content-type': 'image/png', 'cache-control': 'max-age=3600' });
  });
  app.get('/avatars/:file{[a-z_]+\\.svg}', (context) => {
    const handle = context.req.param('file').replace('.svg', '');
    const hue = personByHandle(handle)?.hue ?? 178;
    return context.body(avatar(handle, hue), 200, { 'content-type': 'image/svg+xml' });
  });
}

function addPages(app: Hono, now: Date): void {
  app.get('/', (context) => context.html(page('Terrain d’exercice', home(), extrasOf(context))));
  app.get('/fil', (context) => {
    const shown = feed().map((post) => show(post, now, false));
    const stream = html`<h1 class="sr">Le fil</h1><div class="stream">${shown}</div>`;
    return context.html(page('Fil', stream, extrasOf(context)));
  });
  app.get('/fil/:id', (context) => {
    const root = postById(context.req.param('id'));
    if (root === null) return gone(context, 'Cette discussion n’existe pas.');
    const shown = thread(root).map(
      ({ post, depth }) => html`<li class="depth-${Math.min(depth, 3)}">${show(post, now, depth === 0)}</li>`,
    );
    return context.html(
      page(
        'Discussion',
        html`<h1 class="sr">Discussion</h1><ol class="thread">${shown}</ol>${composer()}`,
        extrasOf(context),
      ),
    );
  });
}

/** A draft of the viewer's own, under the thread. */
function composer(): Html {
  return html`<form class="composer" action="/rien" method="post"><label>Votre réponse<textarea rows="2">Brouillon : je vais prévenir l’association.</textarea></label></form>`;
}

function addPeople(app: Hono, now: Date): void {
  app.get('/:handle{@[a-z_]+}', (context) => {
    const person = personByHandle(context.req.param('handle').slice(1));
    if (person === null) return gone(context, 'Ce compte n’existe pas.');
    const theirs = posts.filter(({ author }) => author === person.handle).sort((a, b) => a.age - b.age);
    const intro = html`<section class="sheet profile"><h1>${person.name}</h1><p class="handle">@${person.handle}</p><p>${person.about}</p></section>`;
    const stream = html`<div class="stream">${theirs.map((post) => show(post, now, false))}</div>`;
    return context.html(page(person.name, html`${intro}${stream}`, extrasOf(context)));
  });
  app.get('/:handle{@[a-z_]+}/:id', (context) => {
    const id = context.req.param('id');
    const post = postById(id);
    const reason = goneReasons[id];
    if (post === null || context.req.param('handle') !== `@${post.author}`) {
      return gone(context, reason ?? 'Cette page n’existe pas.');
    }
    const title = `${post.author} : « ${post.text.slice(0, 40)} »`;
    return context.html(page(title, show(post, now, true), extrasOf(context)));
  });
}

/** The practice ground as an application: posts dated from `now`, everything made by code or read from beside it. */
export function createPractice(now: Date): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    if (isHostile(context.req.path)) return;
    // Pages of networks have a policy of their own.
    if (!context.res.headers.has('content-security-policy'))
      context.header('content-security-policy', POLICY);
    context.header('x-content-type-options', 'nosniff');
    context.header('referrer-policy', 'no-referrer');
  });
  app.get('/static/:file', (context) => {
    const type = STATIC[context.req.param('file')];
    if (type === undefined) return context.notFound();
    const text = readFileSync(new URL(`static/${context.req.param('file')}`, import.meta.url), 'utf8');
    return context.body(text, 200, { 'content-type': `${type}; charset=utf-8` });
  });
  app.get('/texte/:id', (context) => {
    const post = postById(context.req.param('id'));
    return post === null ? context.notFound() : context.text(post.text);
  });
  addMedia(app);
  addNetworks(app);
  addFrames(app);
  addPages(app, now);
  addPeople(app, now);
  addHostile(app);
  app.notFound((context) => gone(context, 'Cette page n’existe pas.'));
  return app;
}
