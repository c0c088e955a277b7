import { html } from '../html.ts';
import { heart, networkPage, ownPortrait, portrait, signature } from './around.ts';
import { answerer, answerWords, author, words } from './author.ts';
import type { Network } from './network.ts';
import { planted } from './planted.ts';
import { pictureAt } from './portraits.ts';

const STATUS = '2123705909375926272';

function avatar(handle: string, inner: ReturnType<typeof ownPortrait>) {
  return html`<div data-testid="Tweet-User-Avatar"><div data-testid="UserAvatar-Container-${handle}"><a href="/${handle}" role="link">${inner}</a></div></div>`;
}

function names(handle: string, name: string, status: string, date: string) {
  return html`<div data-testid="User-Name"><div><a href="/${handle}" role="link"><span>${name}</span></a></div><div><a href="/${handle}" role="link"><span>@${handle}</span></a> · <a href="/${handle}/status/${status}?s=20&amp;t=${planted.share}" role="link"><time datetime="${date}">20 nov.</time></a></div></div>`;
}

/** Pressed by the one who looks: liked, shared, kept. */
function buttons() {
  return html`<div role="group" aria-label="4 réponses, 9 reposts, 231 J’aime, Aimé, 1 200 vues">
<button data-testid="reply" aria-label="4 réponses. Répondre">4</button>
<button data-testid="unretweet" aria-label="9 reposts. Reposté">${heart(true)} 9</button>
<button data-testid="unlike" aria-label="231 J’aime. Aimé">${heart(true)} 231</button>
<button data-testid="removeBookmark" aria-label="Ajouté aux signets">${heart(true)}</button></div>`;
}

function post() {
  const picture = pictureAt('affiche.png', `?format=png&name=small&${signature.slice(1)}`);
  return html`<article data-testid="tweet" role="article" tabindex="0" data-viewer-id="${planted.viewer}" aria-label="${author.name}, aimé par ${planted.name}">
<div><span data-testid="socialContext"><a href="/${planted.friendHandle}">${planted.friend} et 3 autres que vous suivez ont aimé</a></span></div>
${avatar(author.handle, portrait('auteur.png', 44, ''))}${names(author.handle, author.name, STATUS, '2026-11-20T09:12:00.000Z')}
<div dir="ltr">En réponse à <a href="/${planted.handle}" role="link">@${planted.handle}</a></div>
<div data-testid="tweetText" lang="fr" dir="auto"><span>${words}</span></div>
<div data-testid="tweetPhoto"><img alt="Une affiche" src="${picture}" width="200" height="120"></div>
<div data-testid="facepile">${ownPortrait(20, '')}<span>Vous et ${planted.friend} suivez ce compte</span></div>
${buttons()}
<div><a href="/intent/post?via=${planted.handle}&amp;utm_source=${planted.utm}" role="link">Partager</a></div></article>`;
}

const menu = html`<nav><a href="/${planted.handle}" aria-label="Profil" role="link" data-testid="AppTabBar_Profile_Link">Profil</a></nav>
<button data-testid="SideNav_AccountSwitcher_Button" aria-label="Menu du compte">${ownPortrait(32, planted.name)}<span>${planted.name}</span> <span>@${planted.handle}</span></button>`;

const main = html`<div data-testid="cellInnerDiv">${post()}</div>
<div data-testid="cellInnerDiv"><div data-testid="inline_reply_offscreen">${ownPortrait(40)}<div role="textbox" contenteditable="true" data-testid="tweetTextarea_0">${planted.draft}</div></div></div>
<div data-testid="cellInnerDiv"><article data-testid="tweet" role="article">${avatar(planted.handle, ownPortrait(40))}${names(planted.handle, planted.name, '2123736108364726272', '2026-11-20T11:12:00.000Z')}<div data-testid="tweetText" lang="fr"><span>${planted.reply}</span></div></article></div>
<div data-testid="cellInnerDiv"><article data-testid="tweet" role="article">${avatar(answerer.handle, portrait('autre.png', 40, ''))}${names(answerer.handle, answerer.name, '2123736108364726273', '2026-11-20T11:12:00.000Z')}<div data-testid="tweetText" lang="fr"><span>${answerWords}</span></div></article></div>`;

/** X: the post of a thread, liked, shared and kept, in answer to the one who looks. */
export const x: Network = {
  name: 'x',
  label: 'X',
  address: `https://x.com/${author.handle}/status/${STATUS}?s=20&t=${planted.share}`,
  words: '[data-testid="tweetText"]',
  text: words,
  html: networkPage({ title: `${author.name} sur X`, menu, main }),
};
