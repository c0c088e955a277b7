import { html } from '../html.ts';
import { heart, networkPage, ownPortrait, portrait, signature } from './around.ts';
import { answerer, answerWords, author, words } from './author.ts';
import type { Network } from './network.ts';
import { planted } from './planted.ts';
import { OWN_PORTRAIT, pictureAt } from './portraits.ts';

const PATH = '/p/DQ7ostrOvar/';

function comment(by: { name: string; image: ReturnType<typeof html>; text: string; liked: boolean }) {
  return html`<ul><div role="button" tabindex="0"><li><div>${by.image} <h3><a href="/${by.name}/?igsh=${planted.igsh}">${by.name}</a></h3> <span dir="auto">${by.text}</span>
<a href="${PATH}c/1809/?igsh=${planted.igsh}"><time datetime="2026-11-20T11:12:00.000Z">2 h</time></a> <div role="button" tabindex="0">${heart(by.liked, by.liked ? 'Je n’aime plus' : 'J’aime')}</div></div></li></div></ul>`;
}

const post = html`<article role="presentation" data-viewer="${planted.viewer}">
<header>${portrait('auteur.png', 32, 'avatar')} <a href="/${author.handle}/?igsh=${planted.igsh}" class="author">${author.handle}</a> · <button>Suivi(e)</button></header>
<div><img src="${pictureAt('affiche.png', signature)}" srcset="${pictureAt('affiche.png', signature)} 640w" alt="Photo de ${author.name}, aimée par ${planted.handle}" width="200" height="160" style="object-fit:cover"></div>
<div><div role="button" tabindex="0">${heart(true, 'Je n’aime plus')}</div> <div role="button" tabindex="0">${heart(true, 'Supprimer')}</div></div>
<section><img src="${pictureAt(OWN_PORTRAIT, signature)}" alt="" width="16" height="16"> <span>Aimé par <a href="/${planted.friendHandle}/">${planted.friendHandle}</a> et <a href="${PATH}liked_by/">231 autres personnes</a></span></section>
<div class="post-content"><span dir="auto" lang="fr">${words}</span></div>
<a href="${PATH}?igsh=${planted.igsh}&amp;utm_source=${planted.utm}"><time datetime="2026-11-20T09:12:00.000Z">il y a 4 heures</time></a>
${comment({ name: planted.handle, image: ownPortrait(24), text: planted.reply, liked: false })}
${comment({ name: answerer.handle, image: portrait('autre.png', 24, 'avatar'), text: answerWords, liked: true })}
<section><form method="post">${ownPortrait(24, '')}<textarea aria-label="Ajouter un commentaire en tant que ${planted.handle}…">${planted.draft}</textarea></form></section></article>`;

const menu = html`<nav><a href="/${planted.handle}/" role="link">${ownPortrait(24, `Photo de profil de ${planted.handle}`)} <span>Profil</span></a></nav>`;

/** Like Instagram: a picture, its words, the hearts and the comments under it. */
export const instagram: Network = {
  name: 'instagram',
  label: 'À la manière d’Instagram',
  address: `https://www.instagram.com${PATH}?igsh=${planted.igsh}`,
  words: 'article .post-content span',
  text: words,
  html: networkPage({ title: `${author.name} sur Instagram`, menu, main: post }),
};
