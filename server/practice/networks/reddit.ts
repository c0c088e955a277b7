import { html } from '../html.ts';
import { heart, networkPage, ownPortrait, portrait } from './around.ts';
import { answerer, answerWords, author, words } from './author.ts';
import type { Network } from './network.ts';
import { planted } from './planted.ts';

type Part = ReturnType<typeof html>;

const PATH = '/r/portdebrume/comments/1ostro/digue/comment';

function comment(
  id: string,
  by: { handle: string; image: Part; text: string; voted: boolean },
  inner: Part | null,
) {
  return html`<shreddit-comment author="${by.handle}" thingid="t1_${id}" permalink="${PATH}/${id}/" depth="0" score="231" data-viewer="${planted.viewer}">
<div slot="commentAvatar">${by.image}</div><div slot="commentMeta" class="comment-meta"><a class="author-name" href="/user/${by.handle}/?share_id=${planted.share}">${by.handle}</a> <a href="${PATH}/${id}/?share_id=${planted.share}&amp;utm_source=${planted.utm}"><time datetime="2026-11-20T09:12:00.000Z">il y a 4 h</time></a></div>
<div slot="comment" id="t1_${id}-comment-rtjson-content" class="comment-content" lang="fr"><p>${by.text}</p></div>
<div slot="actionRow"><button upvote class="${by.voted ? 'upvoted' : 'up'}" aria-pressed="${by.voted ? 'true' : 'false'}" aria-label="Vote positif">${heart(by.voted)}</button> <span>231</span> <button>Répondre</button></div>${inner}</shreddit-comment>`;
}

const composer = html`<shreddit-composer>${ownPortrait(24, '')}<div contenteditable="true" role="textbox" aria-label="Répondre en tant que u/${planted.handle}">${planted.draft}</div></shreddit-composer>`;

const answers = html`${composer}${comment('os2', { handle: planted.handle, image: ownPortrait(24), text: planted.reply, voted: false }, html`<span class="vous">Vous avez commenté</span>`)}
${comment('os3', { handle: answerer.handle, image: portrait('autre.png', 24, 'avatar'), text: answerWords, voted: true }, null)}`;

const menu = html`<div id="expand-user-drawer-button" role="button" aria-label="Ouvrir le menu de u/${planted.handle}">${ownPortrait(24, `Avatar de u/${planted.handle}`)}</div>`;

/** Like Reddit: comments within comments, each an element of its own kind. */
export const reddit: Network = {
  name: 'reddit',
  label: 'À la manière de Reddit',
  address: `https://www.reddit.com/r/portdebrume/comments/1ostro/digue/?share_id=${planted.share}&utm_source=${planted.utm}`,
  words: '#t1_os1-comment-rtjson-content p',
  text: words,
  html: networkPage({
    title: 'La digue : r/portdebrume',
    style: 'shreddit-comment{display:block;padding:8px} shreddit-comment shreddit-comment{margin-left:24px}',
    menu,
    main: html`<div id="comment-tree">${comment('os1', { handle: author.handle, image: portrait('auteur.png', 32, 'avatar'), text: words, voted: true }, answers)}${comment('os4', { handle: answerer.handle, image: portrait('autre.png', 32, 'avatar'), text: answerWords, voted: false }, null)}</div>`,
  }),
};
