import type { Html } from './html.ts';
import { html } from './html.ts';
import { before } from './moment.ts';
import type { Person } from './people.ts';
import { personByHandle, viewer } from './people.ts';
import type { Media, Post } from './post.ts';
import { postById } from './posts.ts';

/** Where a post is shown: a feed is short, its own page exact. */
export interface Showing {
  now: Date;
  alone: boolean;
}

const nobody = (handle: string): Person => ({
  handle,
  name: handle,
  number: 0,
  about: '',
  private: false,
  hue: 0,
});

/** Who wrote a post. */
export function authorOf(post: Post): Person {
  return personByHandle(post.author) ?? nobody(post.author);
}

/** The address of a post's own page, on this site. */
export function permalinkOf(post: Post): string {
  return `/@${post.author}/${post.slug ?? post.id}`;
}

function padlock({ private: isPrivate }: Person): Html | null {
  if (!isPrivate) return null;
  return html`<svg class="padlock" role="img" aria-label="Compte privé : abonnés acceptés seulement" viewBox="0 0 16 16" width="14" height="14"><path d="M4 7V5a4 4 0 0 1 8 0v2h1v8H3V7zm2 0h4V5a2 2 0 0 0-4 0z"/></svg>`;
}

function permalink(post: Post, { now, alone }: Showing): Html {
  const moment = before(now, post.age);
  const time = post.vagueTime
    ? html`<time>${moment.vague}</time>`
    : html`<time datetime="${moment.iso}" title="${moment.long}"${post.microdata ? html` itemprop="datePublished"` : null}>${alone ? moment.long : moment.short}</time>`;
  return html`<a class="permalink" href="${permalinkOf(post)}">${time}</a>`;
}

function signature({ handle, name }: Person, microdata: boolean): Html {
  const link = html`<a rel="author" href="/@${handle}"><b class="name"${microdata ? html` itemprop="name"` : null}>${name}</b></a>`;
  if (!microdata) return link;
  return html`<span itemprop="author" itemscope itemtype="https://schema.org/Person">${link}</span>`;
}

function header(post: Post, showing: Showing): Html {
  const author = authorOf(post);
  return html`<header class="byline">
    <img class="avatar" src="/avatars/${author.handle}.svg" alt="" width="44" height="44">
    <p class="who">${signature(author, post.microdata)} <span class="handle">@${author.handle}</span> ${padlock(author)}</p>
    ${permalink(post, showing)}
  </header>`;
}

function context(post: Post): Html | null {
  const answered = post.repliesTo === null ? null : postById(post.repliesTo);
  const shared = post.sharedBy === null ? null : personByHandle(post.sharedBy);
  if (shared !== null) {
    return html`<p class="context shared">Partagé par <a href="/@${shared.handle}">${shared.name}</a></p>`;
  }
  if (answered === null) return null;
  return html`<p class="context answer">En réponse à <a href="${permalinkOf(answered)}">@${answered.author}</a></p>`;
}

function body(post: Post): Html {
  const shown = post.shownCharacters;
  const text = shown === null ? post.text : `${post.text.slice(0, shown)}…`;
  const paragraphs = text.split('\n\n').map((paragraph) => html`<p>${paragraph}</p>`);
  const more =
    shown === null
      ? null
      : html`<button type="button" class="more" data-more="/texte/${post.id}">Voir plus</button>`;
  const item = post.microdata ? html` itemprop="articleBody"` : null;
  return html`<div class="post-text" lang="${post.language}" dir="auto"${item}>${paragraphs}</div>${more}`;
}

// The address carries the viewer's id and a token, as those of real networks do: neither may reach a record.
const ticket = `viewer=${viewer.id}&token=${viewer.session}`;

function medium(media: Media): Html {
  switch (media.kind) {
    case 'picture':
      return html`<img src="/images/${media.scene}.png?${ticket}" alt="${media.alt}" width="960" height="640" loading="lazy">`;
    case 'gif':
      return html`<img src="/images/boucle.gif" alt="${media.alt}" width="160" height="120" loading="lazy">`;
    case 'video':
      return html`<video src="/images/vague.mp4" poster="/images/port.png" aria-label="${media.alt}" width="192" height="128" controls loop muted playsinline preload="metadata"><track default kind="captions" srclang="fr" label="Français" src="/images/vague.vtt"></video>`;
    case 'audio':
      return html`<audio src="/images/chanson.wav" aria-label="${media.alt}" controls preload="metadata"></audio>`;
  }
}

/** A picture that is in the page only once it was asked for, as networks do with what they call sensitive. */
function veiled([media]: readonly Media[]): Html | null {
  if (media?.kind !== 'picture') return null;
  return html`<figure class="media veiled" data-picture="/images/${media.scene}.png?${ticket}" data-alt="${media.alt}"><button type="button" data-unveil>Contenu sensible, afficher</button></figure>`;
}

function figure(post: Post): Html | null {
  const canvas =
    post.behaviour === 'canvas'
      ? html`<canvas width="640" height="320" aria-label="Dessin animé"></canvas>`
      : null;
  if (post.media.length === 0 && canvas === null) return null;
  if (post.behaviour === 'veiled') return veiled(post.media);
  return html`<figure class="media attachments count-${post.media.length}">${post.media.map(medium)}${canvas}</figure>`;
}

/** A quoted post: its time stands outside any link, its address is in the card's own link. */
function quotation(post: Post, { now }: Showing): Html | null {
  const quoted = post.quotes === null ? null : postById(post.quotes);
  if (quoted === null) return null;
  const author = authorOf(quoted);
  const moment = before(now, quoted.age);
  return html`<blockquote class="quote" cite="${permalinkOf(quoted)}" data-quoted-id="${quoted.id}">
    <p class="who"><b class="name">${author.name}</b> <span class="handle">@${author.handle}</span> <time datetime="${moment.iso}">${moment.short}</time></p>
    <div class="post-text" lang="${quoted.language}" dir="auto"><p>${quoted.text}</p></div>
    <a class="card" href="${permalinkOf(quoted)}">Voir le message cité</a>
  </blockquote>`;
}

// Drawn rather than written: a machine without an emoji font would show empty boxes.
const ICONS = {
  replies: 'M3 3h14v10H9l-4 4v-4H3z',
  shares: 'M5 4h9v6M11 7l3 3 3-3M15 16H6v-6M3 13l3-3 3 3',
  likes: 'M10 17C2 11 2 4 6.5 4 9 4 10 6.5 10 6.5S11 4 13.5 4C18 4 18 11 10 17z',
};

function icon(name: keyof typeof ICONS): Html {
  return html`<svg viewBox="0 0 20 20" width="17" height="17" aria-hidden="true"><path d="${ICONS[name]}"/></svg>`;
}

/** Buttons under the post; the form carries the viewer's session, as forms do. */
function footer({ id, slug, counters }: Post): Html {
  const { replies, shares, likes } = counters;
  return html`<footer><form class="actions" action="/rien" method="post" aria-label="${replies} réponses, ${shares} partages, ${likes} mentions j’aime">
    <input type="hidden" name="jeton" value="${viewer.session}">
    <button type="button" data-counter="replies" aria-label="${replies} réponses">${icon('replies')} <span>${replies}</span></button>
    <button type="button" data-counter="reposts" aria-label="${shares} partages">${icon('shares')} <span>${shares}</span></button>
    <button type="button" data-counter="likes" aria-pressed="${likes % 3 === 0 ? 'true' : 'false'}" aria-label="${likes} mentions j’aime">${icon('likes')} <span>${likes}</span></button>
    <a href="/fil/${slug ?? id}">Discussion</a>
  </form></footer>`;
}

/** One post as « La Ronde » shows it: one permalink with its time, one text, semantic HTML all through. */
export function article(post: Post, showing: Showing): Html {
  const author = authorOf(post);
  const item = post.microdata ? html` itemscope itemtype="https://schema.org/SocialMediaPosting"` : null;
  const plays = post.behaviour === null ? null : html` data-behaviour="${post.behaviour}"`;
  return html`<article class="post${showing.alone ? ' alone' : ''}" data-post-id="${post.id}" data-user-id="${author.number}" data-username="${author.handle}" data-audience="${author.private ? 'followers' : 'public'}"${plays}${item}>
  ${context(post)}${header(post, showing)}
  ${body(post)}${figure(post)}${quotation(post, showing)}
  ${footer(post)}
</article>`;
}
