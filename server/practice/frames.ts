import type { Hono } from 'hono';
import type { Html } from './html.ts';
import { html } from './html.ts';

const STYLE = html`<style>
  body { margin: 0; padding: 12px; font: 16px/1.4 sans-serif; background: #f2f2ee; color: #222; }
  article { width: 300px; margin: 16px 0; padding: 16px; background: #fff; border: 1px solid #ccd; border-radius: 12px; }
  article:has(br) { border-radius: 0; }
  iframe { display: block; width: 520px; height: 260px; margin: 20px 0 20px 40.4px; padding: 6px; border: 3px solid #9ab; background: #fff; }
</style>`;

/** Scripts come by themselves: nothing in a template is Html but what this file wrote. */
function page(title: string, body: Html): string {
  return html`<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${title}</title>${STYLE}</head><body>${body}</body></html>`
    .text;
}

/** A comment as a small forum writes it, its address below the page's own. */
function comment(id: number, author: string, words: string, lines = 1): Html {
  const each = Array.from({ length: lines }, (_, at) =>
    lines === 1 ? html`${words}` : html`<br>Ligne ${at + 1} : ${words}`,
  );
  return html`<article id="commentaire-${id}" itemscope itemtype="https://schema.org/Comment">
    <p><a href="/u/${author}" itemprop="author">${author}</a> <a href="/c/${id}"><time datetime="2026-11-20T10:0${id % 10}:00Z">20 novembre</time></a></p>
    <p itemprop="text">${each}</p></article>`;
}

function framed(around: string, frame: Html): string {
  return page(
    'Le cadre du bout de la rue',
    html`<h1>Billet du jour</h1><p>${around}</p>${frame}<p>Fin du billet.</p>`,
  );
}

const srcdoc = page(
  'Commentaires',
  html`${comment(1, 'tonio', 'Les Lunaires, du balai.')}${comment(2, 'hildegonde', 'Merci pour ce billet.')}`,
);
const long = page(
  'Commentaires',
  html`${comment(3, 'tonio', 'les Ostrovards mangent la lune.', 60)}${comment(4, 'odette', 'Bonne journée.')}`,
);
const lone = page('Un commentaire', comment(5, 'tonio', 'Les Brumois tournent en rond.'));

/** The viewer's own answer in an editor, as forums put it below a message. */
const draft =
  html`<!doctype html><html lang="fr"><body contenteditable="true" style="margin:0;background:#f0f"><p>Je vais prévenir l’association.</p></body></html>`
    .text;

/** What a blog's own script writes into an empty frame, as some do with their comments. */
const written = html`<iframe title="Commentaires"></iframe><script>
  const page = document.querySelector('iframe').contentDocument;
  page.body.innerHTML = document.querySelector('template').innerHTML;
  for (const style of document.querySelectorAll('style')) page.head.append(style.cloneNode(true));
</script>`;

/** A comment as Ghost's own widget writes it, into a frame of the blog's page. */
const ghost = html`<template><div id="g1" data-testid="comment-component" style="display:flex;width:400px;margin:12px;padding:8px;background:#fff">
    <div style="width:32px;height:32px;border-radius:50%;background:#a7c">R</div>
    <div><div><h4 style="margin:0">Roseline</h4><span>3 h</span></div>
    <div data-testid="comment-content"><p>Les Lunaires, du balai.</p></div></div></div></template>
  <iframe srcdoc="<!DOCTYPE html>" title="comments-frame"></iframe><script>
  const frame = document.querySelector('iframe');
  frame.addEventListener('load', () => { frame.contentDocument.body.innerHTML = document.querySelector('template').innerHTML; });
</script>`;

/** The same machine under its other name: for a browser, another site. */
const elsewhere = (path: string): Html => html`<script>
  const other = location.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
  document.querySelector('iframe').src = location.protocol + '//' + other + ':' + location.port + '${path}';
</script>`;

/** Pages whose posts stand in frames, by path. */
export const framePages: Record<string, string> = {
  '/cadres/srcdoc': framed(
    'Commentaires dans un cadre écrit dans la page.',
    html`<iframe srcdoc="${srcdoc}"></iframe>`,
  ),
  '/cadres/defile': framed(
    'Commentaires dans un cadre qui défile.',
    html`<iframe src="/cadres/long"></iframe>`,
  ),
  '/cadres/long': long,
  '/cadres/imbrique': framed('Un cadre dans un cadre.', html`<iframe src="/cadres/dedans"></iframe>`),
  '/cadres/dedans': framed(
    'Le cadre du milieu.',
    html`<iframe src="/cadres/seul" style="width:400px"></iframe>`,
  ),
  '/cadres/seul': lone,
  '/cadres/ecrit': framed(
    'Commentaires écrits par un script.',
    html`<template>${comment(6, 'tonio', 'Les Ostrovards, dehors.')}</template>${written}`,
  ),
  '/cadres/ghost': framed('Commentaires à la manière de Ghost.', ghost),
  '/cadres/ailleurs': framed(
    'Un cadre d’un autre site.',
    html`<iframe></iframe>${elsewhere('/cadres/seul')}`,
  ),
  '/cadres/reponse': page(
    'Un message auquel on répond',
    html`<article id="commentaire-8" itemscope itemtype="https://schema.org/Comment">
    <p><a href="/u/tonio" itemprop="author">tonio</a> <a href="/c/8"><time datetime="2026-11-20T10:08:00Z">20 novembre</time></a></p>
    <p itemprop="text">Les Lunaires, du balai, et que ça saute.</p>
    <form><iframe style="width:260px;height:60px;margin:0" srcdoc="${draft}"></iframe></form></article>`,
  ),
  '/cadres/porteur': page(
    'Un message qui porte un cadre',
    html`<article id="commentaire-7" itemscope itemtype="https://schema.org/Comment">
    <p><a href="/u/tonio" itemprop="author">tonio</a> <a href="/c/7"><time datetime="2026-11-20T10:07:00Z">20 novembre</time></a></p>
    <p itemprop="text">Regardez ce que disent les Brumois.</p><iframe style="width:280px;height:120px;margin:0"></iframe></article>${elsewhere('/cadres/seul')}`,
  ),
};

/** Adds the pages to the practice ground. Their scripts and styles are in the page, so they have a policy of their own. */
export function addFrames(app: Hono): void {
  for (const [path, body] of Object.entries(framePages))
    app.get(path, (context) =>
      context.html(body, 200, {
        'content-security-policy':
          "default-src 'self' 'unsafe-inline'; frame-src http: https:; object-src 'none'",
      }),
    );
}

/** What each shows, for the list on the home page. */
export const frameLinks: readonly (readonly [string, string])[] = [
  ['/cadres/srcdoc', 'Dans un cadre écrit dans la page'],
  ['/cadres/defile', 'Dans un cadre qui défile'],
  ['/cadres/imbrique', 'Dans un cadre dans un cadre'],
  ['/cadres/ecrit', 'Dans un cadre rempli par un script'],
  ['/cadres/ghost', 'Dans un cadre, à la manière de Ghost'],
  ['/cadres/ailleurs', 'Dans un cadre d’un autre site'],
  ['/cadres/reponse', 'Un message, et votre réponse dans un cadre'],
  ['/cadres/porteur', 'Un message qui contient un cadre d’un autre site'],
];
