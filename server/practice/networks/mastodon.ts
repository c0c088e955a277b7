import { Html, html } from '../html.ts';
import { heart, networkPage, ownPortrait, portrait } from './around.ts';
import { author, words } from './author.ts';
import type { Network } from './network.ts';
import { planted } from './planted.ts';
import { OWN_PORTRAIT, pictureAt } from './portraits.ts';

const OWN = '117000000000000001';
const STATUS = '117647993733120000';

/** What Mastodon's page holds of the account that looks, as its application reads it. */
const state = JSON.stringify({
  meta: { me: OWN, access_token: planted.session, domain: 'mouettes.example' },
  compose: { me: OWN, text: planted.draft },
  accounts: {
    [OWN]: {
      id: OWN,
      acct: planted.handle,
      display_name: planted.name,
      avatar: pictureAt(OWN_PORTRAIT),
    },
  },
}).replaceAll('<', '\\u003c');

const head = html`<meta content="Mastodon" property="og:site_name"><script id="initial-state" type="application/json">${new Html(state)}</script>`;
const style = '.account__avatar{display:inline-block}.status__avatar{display:inline-block}';

const names = (handle: string, name: string) =>
  html`<span class="display-name"><bdi><strong class="display-name__html">${name}</strong></bdi> <span class="display-name__account">@${handle}</span></span>`;

function status(options: {
  id: string;
  account: string;
  handle: string;
  name: string;
  image: Html;
  text: string;
  prepend: Html | null;
  bar: Html | null;
}) {
  const { id, account, handle, name, image, text, prepend, bar } = options;
  return html`<div><div class="status__wrapper status__wrapper-public focusable" tabindex="0" aria-label="${name}, ${text}">${prepend}
<div class="status status-public" data-id="${id}"><div class="status__info"><a href="/@${handle}/${id}" class="status__relative-time"><time datetime="2026-11-20T09:12:00.000Z" title="20 nov. 2026, 10:12">4h</time></a>
<a href="/@${handle}" data-hover-card-account="${account}" class="status__display-name" title="${handle}"><div class="status__avatar"><div class="account__avatar">${image}</div></div>${names(handle, name)}</a></div>
<div class="status__content"><div class="status__content__text status__content__text--visible translate" lang="fr"><p>${text}</p></div></div>
${bar}</div></div></div>`;
}

/** The buttons under a post: before 4.3 a class says that one is pressed, since then an attribute says it too. */
function bar(isNew: boolean) {
  const attribute = isNew ? html` aria-pressed="true"` : null;
  const button = (icon: string, title: string) =>
    html`<button class="status__action-bar__button icon-button active activate ${icon}" title="${title}" aria-label="${title}"${attribute}>${heart(true)} <span class="icon-button__counter">2</span></button>`;
  return html`<div class="status__action-bar"><button class="icon-button" title="Répondre">4</button> ${button('', 'Annuler le partage')} ${button('star-icon', 'Retirer des favoris')}
<div class="poll"><label class="poll__option"><span class="poll__voted">${heart(true)}</span> Oui</label></div>
<div class="status__reactions"><button class="reactions-bar__item active"><span>${planted.name} a réagi ${heart(true)}</span></button></div></div>`;
}

function main(isNew: boolean) {
  const prepend = html`<div class="status__prepend"><i class="fa fa-retweet"></i> <a href="/@${planted.handle}" data-hover-card-account="${OWN}" class="status__display-name muted"><bdi><strong>${planted.name}</strong></bdi></a> a partagé</div>`;
  const first = status({
    id: STATUS,
    account: author.number,
    handle: author.handle,
    name: author.name,
    image: portrait('auteur.png', 46, ''),
    text: words,
    prepend,
    bar: bar(isNew),
  });
  const own = status({
    id: '117648229662720000',
    account: OWN,
    handle: planted.handle,
    name: planted.name,
    image: ownPortrait(46),
    text: planted.reply,
    prepend: null,
    bar: null,
  });
  const form = html`<div class="compose-form"><div class="navigation-bar"><a href="/@${planted.handle}"><div class="account__avatar">${ownPortrait(46)}</div><strong>${planted.name}</strong></a></div><textarea class="autosuggest-textarea__textarea">${planted.draft}</textarea></div>`;
  return html`<div id="mastodon">${form}${first}${own}</div>`;
}

const menu = (isNew: boolean) =>
  isNew
    ? html`<div class="navigation-panel"><a class="column-link" href="/@${planted.handle}">${planted.name}</a></div>`
    : html`<div class="navigation-bar"><a href="/@${planted.handle}"><strong>@${planted.handle}</strong></a></div>`;

function network(name: string, label: string, isNew: boolean): Network {
  return {
    name,
    label,
    address: `https://mouettes.example/${isNew ? 'home' : 'web/timelines/home'}?utm_source=${planted.utm}`,
    words: '.status__content__text p',
    text: words,
    html: networkPage({
      title: `Accueil — @${planted.handle} — Mouettes`,
      head,
      style,
      body: 'app-body',
      menu: menu(isNew),
      main: main(isNew),
    }),
  };
}

/** Mastodon, as it is written since version 4.3. */
export const mastodon = network('mastodon', 'Mastodon', true);
/** Mastodon, as older servers still write it. */
export const oldMastodon = network('mastodon-ancien', 'Mastodon, ancienne version', false);
