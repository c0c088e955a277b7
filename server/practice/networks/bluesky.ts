import { html } from '../html.ts';
import { heart, networkPage, ownPortrait, signature } from './around.ts';
import { author, words } from './author.ts';
import type { Network } from './network.ts';
import { planted } from './planted.ts';
import { pictureAt } from './portraits.ts';

const HANDLE = `${author.handle.replace('_', '-')}.bsky.social`;
const OWN = planted.handle;
const KEY = '3n2qaljmy5v22';

function post() {
  const picture = pictureAt('affiche.png', `/img/feed_thumbnail/plain/${author.did}/abc@jpeg${signature}`);
  return html`<div role="link" tabindex="0" data-testid="feedItem-by-${HANDLE}" data-viewer="${planted.did}">
<div><a href="/profile/${OWN}" aria-label="Reposté par vous"><span dir="auto">Reposté par vous</span></a></div>
<div data-testid="userAvatarImage"><a href="/profile/${HANDLE}" aria-label="Avatar de ${author.name}"><img src="${pictureAt('auteur.png', `/img/avatar/plain/${author.did}/x@jpeg`)}" alt="" width="42" height="42"></a></div>
<div><a href="/profile/${HANDLE}" aria-label="Voir le profil"><span dir="auto">${author.name}</span></a> <a href="/profile/${HANDLE}"><span dir="auto">@${HANDLE}</span></a>
<a href="/profile/${HANDLE}/post/${KEY}?ref_src=${planted.share}" data-tooltip="20 novembre 2026 à 10:12">4 h</a></div>
<div><span>En réponse à </span><a href="/profile/${OWN}"><span dir="auto">vous</span></a></div>
<div data-testid="postText" dir="auto">${words}</div>
<div><img src="${picture}" alt="Une affiche" width="200" height="120"></div>
<div><button aria-label="Répondre (4 réponses)" data-testid="replyBtn">4</button>
<button aria-label="Annuler le repost (9 reposts)" data-testid="repostBtn" aria-pressed="true">${heart(true)}<span data-testid="repostCount">9</span></button>
<button aria-label="Je n’aime plus (231 J’aime)" data-testid="likeBtn">${heart(true)}<span>231</span></button>
<button aria-label="Plus d’options" data-testid="postDropdownBtn">…</button></div>
<div><a href="/profile/${HANDLE}/post/${KEY}/liked-by?utm_source=${planted.utm}">${ownPortrait(18, '')} Aimé par ${planted.friend} et d’autres personnes que vous suivez</a></div>
</div>`;
}

const menu = html`<nav role="navigation"><a href="/profile/${OWN}" aria-label="Profil"><span>Profil</span></a></nav>
<button aria-label="Changer de compte">${ownPortrait(32, planted.name)}<span>${planted.name}</span> <span>@${OWN}</span></button>`;

const main = html`${post()}
<div role="link" tabindex="0" data-testid="feedItem-by-${OWN}"><div data-testid="userAvatarImage"><a href="/profile/${OWN}">${ownPortrait(42)}</a></div>
<div><a href="/profile/${OWN}"><span dir="auto">${planted.name}</span></a> <a href="/profile/${OWN}/post/3n2qdwsub2b22" data-tooltip="20 novembre 2026 à 11:12">3 h</a></div><div data-testid="postText">${planted.reply}</div></div>
<div><button aria-label="Écrire une réponse">${ownPortrait(32)} <div contenteditable="true" role="textbox">${planted.draft}</div></button></div>`;

/** Bluesky: a post of a feed, liked and reposted, in answer to the one who looks. */
export const bluesky: Network = {
  name: 'bluesky',
  label: 'Bluesky',
  address: `https://bsky.app/profile/${HANDLE}?ref_src=${planted.share}`,
  words: '[data-testid="postText"]',
  text: words,
  html: networkPage({ title: `${author.name} (@${HANDLE})`, menu, main }),
};
