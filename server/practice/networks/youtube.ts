import { html } from '../html.ts';
import { heart, networkPage, ownPortrait, portrait } from './around.ts';
import { answerer, answerWords, author, words } from './author.ts';
import type { Network } from './network.ts';
import { planted } from './planted.ts';

type By = { handle: string; image: ReturnType<typeof html>; text: string; id: string; pressed: boolean };

function view({ handle, image, text, id, pressed }: By) {
  return html`<ytd-comment-view-model id="comment" class="style-scope"><div id="body"><div id="author-thumbnail"><button id="author-thumbnail-button" aria-label="@${handle}">${image}</button></div>
<div id="main"><h3><a id="author-text" class="author-link" href="/@${handle}"><span>@${handle}</span></a></h3> <span id="published-time-text"><a href="/watch?v=brumePort01&amp;lc=${id}&amp;si=${planted.si}">il y a 12 heures</a></span>
<div id="content" class="comment-text"><span id="content-text" dir="auto">${text}</span></div>
<div id="toolbar"><button aria-pressed="${pressed ? 'true' : 'false'}" aria-label="Marquer ce commentaire comme « J’aime »">${heart(pressed)}</button> <span id="vote-count-middle">231</span> <button aria-label="Répondre en tant que ${planted.name}">Répondre</button></div></div></div></ytd-comment-view-model>`;
}

const box = html`<ytd-commentbox><div id="author-thumbnail">${ownPortrait(24)}</div><div id="contenteditable-root" contenteditable="true" aria-label="Répondre à @${author.handle}…">${planted.draft}</div></ytd-commentbox>`;

const thread = html`<ytd-comment-thread-renderer class="style-scope ytd-item-section-renderer" data-session="${planted.session}"><div id="comment-container">
${view({ handle: author.handle, image: portrait('auteur.png', 40, 'avatar'), text: words, id: 'UgwOstrovards1x9AaABAg', pressed: true })}
<div id="reply-dialog">${box}</div></div>
<div id="replies"><ytd-comment-replies-renderer><div id="creator-thumbnail">${ownPortrait(20, '')} Vous et 3 autres avez répondu</div>
${view({ handle: planted.handle, image: ownPortrait(24), text: planted.reply, id: 'UgwOstrovards1x9AaABAg.9z', pressed: false })}
${view({ handle: answerer.handle, image: portrait('autre.png', 24, 'avatar'), text: answerWords, id: 'UgwOstrovards1x9AaABAg.9y', pressed: true })}</ytd-comment-replies-renderer></div></ytd-comment-thread-renderer>
<ytd-comment-thread-renderer class="style-scope ytd-item-section-renderer"><div id="comment-container">${view({ handle: answerer.handle, image: portrait('autre.png', 40, 'avatar'), text: answerWords, id: 'UgwAutre2x9AaABAg', pressed: false })}</div></ytd-comment-thread-renderer>`;

const menu = html`<ytd-topbar-menu-button-renderer><button id="avatar-btn" aria-label="Menu du compte de ${planted.name}">${ownPortrait(32, '')}</button></ytd-topbar-menu-button-renderer>`;

/** Like YouTube: comments under a video, answers under a comment. */
export const youtube: Network = {
  name: 'youtube',
  label: 'À la manière de YouTube',
  address: `https://www.youtube.com/watch?v=brumePort01&si=${planted.si}`,
  words: '#content-text',
  text: words,
  html: networkPage({
    title: 'Le port de Brume',
    style: 'ytd-comment-thread-renderer,ytd-comment-view-model,ytd-commentbox{display:block}',
    menu,
    main: html`<ytd-comments id="comments">${thread}</ytd-comments>`,
  }),
};
