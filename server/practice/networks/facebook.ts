import { html } from '../html.ts';
import { heart, networkPage, ownPortrait, portrait, signature } from './around.ts';
import { answerer, answerWords, author, words } from './author.ts';
import type { Network } from './network.ts';
import { planted } from './planted.ts';
import { pictureAt } from './portraits.ts';

const TRACKED = `?__cft__[0]=${planted.cft}&__tn__=%2CO%2CP-R&mibextid=${planted.share}`;
const POST = `/barnabe.ostrelin/posts/pfbid0Kq7ostrovards${TRACKED}`;

function comment(by: { name: string; profile: string; image: ReturnType<typeof html>; text: string }) {
  return html`<div role="article" aria-label="Commentaire de ${by.name} il y a 2 heures"><a href="${by.profile}${TRACKED}">${by.image}</a>
<div><a href="${by.profile}${TRACKED}"><span dir="auto">${by.name}</span></a><div dir="auto"><span lang="fr">${by.text}</span></div></div>
<div role="button" tabindex="0" aria-label="J’aime">J’aime</div></div>`;
}

const composer = html`<div><form role="presentation">${ownPortrait(32, '')}<div role="textbox" contenteditable="true" aria-label="Répondre en tant que ${planted.name}" data-lexical-editor="true"><p>${planted.draft}</p></div></form></div>`;

const reactions = html`<div><span aria-label="Voir qui a réagi à ceci" role="toolbar">${heart(false)}</span> <span>Vous, ${planted.friend} et 229 autres personnes</span></div>
<div role="button" tabindex="0" aria-label="Retirer J’adore">${heart(true)} <span style="color:rgb(249 24 128)">J’adore</span></div>
<div role="button" tabindex="0" aria-label="Laissez un commentaire">Commenter</div>`;

const post = html`<div role="article" aria-posinset="1" aria-describedby="d1" data-ft="${planted.viewer}">
<div>${planted.friend} a commenté cette publication</div>
<a href="/barnabe.ostrelin${TRACKED}" aria-label="${author.name}">${portrait('auteur.png', 40, 'avatar')}</a>
<h3><a href="/barnabe.ostrelin${TRACKED}"><strong>${author.name}</strong></a></h3>
<a href="${POST}" aria-label="20 novembre, 10:12"><time datetime="2026-11-20T09:12:00Z">20 novembre, 10:12</time></a> <svg width="12" height="12"><title>Partagé avec : Public</title></svg>
<div data-ad-rendering-role="story_message" data-ad-preview="message"><div dir="auto" class="post-text" lang="fr">${words}</div></div>
<img src="${pictureAt('affiche.png', signature)}" alt="Peut être une affiche" width="200" height="120">
${reactions}
<div>${comment({ name: planted.name, profile: `/${planted.handle}`, image: ownPortrait(32), text: planted.reply })}
${comment({ name: answerer.name, profile: '/zelie', image: portrait('autre.png', 32, 'avatar'), text: answerWords })}</div>
${composer}</div>`;

const menu = html`<div role="navigation"><a href="/${planted.handle}" aria-label="Votre profil">${ownPortrait(36, '')} <span>${planted.name}</span></a></div>`;

/** Like Facebook: a post with its reactions, its comments and the field to answer within it. */
export const facebook: Network = {
  name: 'facebook',
  label: 'À la manière de Facebook',
  address: `https://www.facebook.com${POST.replace('[0]', '%5B0%5D')}`,
  words: '[data-ad-preview="message"] div',
  text: words,
  html: networkPage({
    title: `${author.name} – Publication`,
    menu,
    main: html`<div role="feed">${post}</div>`,
  }),
};
