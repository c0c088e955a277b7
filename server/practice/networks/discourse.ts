import { html } from '../html.ts';
import { heart, networkPage, ownPortrait, portrait, signature } from './around.ts';
import { answerer, answerWords, author, words } from './author.ts';
import type { Network } from './network.ts';
import { planted } from './planted.ts';
import { OWN_PORTRAIT, pictureAt } from './portraits.ts';

type Part = ReturnType<typeof html>;

function post(
  number: number,
  by: { handle: string; id: string; image: Part; text: string },
  more: { own: Part | null; answers: Part | null },
) {
  return html`<div class="topic-post clearfix regular"><article id="post_${number}" data-post-id="${number + 900}" data-user-id="${by.id}" class="boxed" role="region" aria-label="message n° ${number} par @${by.handle}">
<div class="topic-avatar">${by.image}</div><div class="topic-body"><div class="topic-meta-data"><div class="names"><span class="first username"><a href="/u/${by.handle}" data-user-card="${by.handle}">${by.handle}</a></span></div>
<a class="post-date" href="/t/digue/12/${number}?u=${planted.handle}"><span class="relative-date" data-time="1795165920000" title="20 novembre 2026 10:12">4 h</span></a></div>
<div class="regular contents"><div class="cooked" lang="fr"><p>${by.text}</p></div>${more.own}</div></div>${more.answers}</article></div>`;
}

const own = html`<section class="post-menu-area"><div class="discourse-reactions-counter"><img class="avatar" src="${pictureAt(OWN_PORTRAIT, signature)}" width="20" height="20" alt="${planted.handle}" title="${planted.handle}"> <span>Vous et 3 autres personnes avez aimé ceci</span></div>
<button class="btn toggle-like has-like my-likes d-hover" title="Retirer votre J’aime" aria-label="Retirer votre J’aime">${heart(true)}</button>
<span class="mentions">Cité par @${planted.handle} et 2 autres</span></section>`;

const answers = html`<section class="embedded-posts bottom"><div class="reply" data-post-id="950"><a class="trigger-user-card" data-user-card="${planted.handle}" href="/u/${planted.handle}">${ownPortrait(45)} ${planted.handle}</a><div class="cooked"><p>${planted.reply}</p></div></div></section>`;

const menu = html`<ul class="d-header-icons"><li id="current-user" class="current-user"><button aria-label="Compte de ${planted.name}" href="/u/${planted.handle}"><img class="avatar" src="${pictureAt(OWN_PORTRAIT, signature)}" width="32" height="32" alt="" title="${planted.name}"></button></li></ul>`;

const main = html`<div class="post-stream">
${post(2, { handle: author.handle, id: author.number, image: portrait('auteur.png', 45, 'avatar'), text: words }, { own, answers })}
${post(3, { handle: planted.handle, id: planted.account, image: ownPortrait(45), text: planted.reply }, { own: null, answers: null })}
${post(4, { handle: answerer.handle, id: answerer.number, image: portrait('autre.png', 45, 'avatar'), text: answerWords }, { own: null, answers: null })}</div>
<div id="reply-control"><div class="d-editor"><textarea>${planted.draft}</textarea></div></div>`;

/** Like Discourse: a forum where what was answered is shown within the message. */
export const discourse: Network = {
  name: 'discourse',
  label: 'À la manière de Discourse',
  address: `https://forum-de-brume.example/t/digue/12/2?u=${planted.handle}`,
  words: '#post_2 .cooked p',
  text: words,
  html: networkPage({ title: 'La digue - Forum de Brume', menu, main }),
};
