import { html } from '../html.ts';
import { heart, networkPage, ownPortrait, portrait } from './around.ts';
import { answerer, answerWords, author, words } from './author.ts';
import type { Network } from './network.ts';
import { planted } from './planted.ts';

type Part = ReturnType<typeof html>;

function comment(
  id: number,
  by: { name: string; image: Part; text: string; classes: string },
  inner: Part | null,
) {
  return html`<li id="comment-${id}" class="comment ${by.classes}">
<div class="comment-author vcard">${by.image} <b class="fn"><a href="https://blog.example/?utm_source=${planted.utm}&amp;fbclid=${planted.fbclid}" class="url">${by.name}</a></b> <span class="says">dit :</span></div>
<div class="comment-meta commentmetadata"><a href="/2026/11/digue/comment-page-1/?token=${planted.session}#comment-${id}"><time datetime="2026-11-20T09:12:00+00:00">20 novembre 2026 à 10 h 12</time></a></div>
<div class="comment-content"><p>${by.text}</p></div>${inner}</li>`;
}

/** What a plugin of « J’aime » and the site itself say to who is signed in. */
const own = html`<p class="comment-likes comment-liked" data-liked="${planted.account}"><a class="comment-like-link liked" href="?like_comment=7&amp;_wpnonce=${planted.csrf}">${heart(true)} Vous aimez ça</a></p>
<p class="comment-like-feedback">Aimé par ${planted.friend}, que vous suivez</p>
<div class="reply"><a class="comment-reply-link" href="?replytocom=7#respond" aria-label="Répondre en tant que ${planted.name}">Répondre</a></div>
<div id="respond" class="comment-respond"><form><p class="logged-in-as">Connecté en tant que <a href="/wp-admin/profile.php">${planted.name}</a>.</p>${ownPortrait(32)}<textarea>${planted.draft}</textarea><input type="hidden" name="_wp_unfiltered_html_comment" value="${planted.csrf}"></form></div>`;

const answers = html`<ol class="children">
${comment(8, { name: planted.name, image: ownPortrait(40), text: planted.reply, classes: 'byuser bypostviewer' }, null)}
${comment(9, { name: answerer.name, image: portrait('autre.png', 40, 'avatar'), text: answerWords, classes: '' }, null)}</ol>`;

const main = html`<article class="hentry post" id="post-31"><h1>Le port de Brume</h1><p>Le conseil a voté la digue.</p></article>
<section id="comments"><ol class="comment-list">
${comment(7, { name: author.name, image: portrait('auteur.png', 40, 'avatar'), text: words, classes: 'depth-1' }, html`${own}${answers}`)}
${comment(10, { name: answerer.name, image: portrait('autre.png', 40, 'avatar'), text: answerWords, classes: 'depth-1' }, null)}
</ol></section>`;

const menu = html`<div id="wpadminbar"><ul><li id="wp-admin-bar-my-account"><a href="/wp-admin/profile.php">Bonjour, <span class="display-name">${planted.name}</span>${ownPortrait(26, '')}</a></li></ul></div>`;

/** Comments under an article of WordPress, an old theme: the answers lie within the comment itself. */
export const wordpress: Network = {
  name: 'wordpress',
  label: 'Commentaires WordPress',
  address: `https://gazette-de-brume.example/2026/11/digue/?fbclid=${planted.fbclid}&utm_source=${planted.utm}#comment-7`,
  words: '#comment-7 > .comment-content p',
  text: words,
  html: networkPage({ title: 'Le port de Brume', body: 'logged-in', menu, main }),
};
