import { Html, html } from '../html.ts';
import { planted, pressed } from './planted.ts';
import { OWN_PORTRAIT, pictureAt } from './portraits.ts';

/** What every network signs the addresses of its pictures with. */
export const signature = `?oh=${planted.signed}&oe=67A1&_nc_sid=${planted.account}&viewer=${planted.viewer}`;

/** The portrait of the person who looks, as menus and fields show it. */
export function ownPortrait(side: number, alt = `Photo de profil de ${planted.name}`): Html {
  const address = pictureAt(OWN_PORTRAIT, signature);
  return html`<img src="${address}" srcset="${address} 1x, ${address}&amp;x=2 2x" alt="${alt}" width="${side}" height="${side}">`;
}

/** Somebody else's portrait. */
export function portrait(name: 'auteur.png' | 'autre.png', side: number, className: string): Html {
  return html`<img class="${className}" src="${pictureAt(name, signature)}" alt="" width="${side}" height="${side}">`;
}

const HEART = 'M12 21C5 15 2 12 2 8a5 5 0 0 1 10-1 5 5 0 0 1 10 1c0 4-3 7-10 13z';

/** A heart; filled for who has pressed it. */
export function heart(isPressed: boolean, label: string | null = null): Html {
  const fill = isPressed ? pressed : 'none';
  return html`<svg viewBox="0 0 24 24" width="20" height="20" fill="${fill}" stroke="${isPressed ? pressed : 'currentColor'}"${label === null ? null : html` role="img" aria-label="${label}"`}><path d="${HEART}"/></svg>`;
}

/** Everything that a network's page says, around its posts, of the account that looks at it. */
export function around(menu: Html): Html {
  const state = JSON.stringify({
    viewer: { id: planted.account, name: planted.name, email: planted.email, handle: planted.handle },
    token: planted.session,
    csrf: planted.csrf,
  }).replaceAll('<', '\\u003c');
  return html`<header class="haut" role="banner" data-viewer-id="${planted.viewer}">${menu}<span class="pastille" aria-label="${planted.notice}">17</span></header>
<form hidden><input type="hidden" name="csrf_token" value="${planted.csrf}"><input type="hidden" name="session" value="${planted.session}"></form>
<script type="application/json" id="etat" data-user="${planted.account}">${new Html(state)}</script>
<aside class="tiroir" aria-label="Messages privés de ${planted.name}"><b>${planted.friend}</b> <p>${planted.message}</p></aside>`;
}

const STYLE = `body{margin:0;font:15px/1.4 sans-serif;background:#fff;color:#16201e}
.haut{display:flex;gap:8px;align-items:center;padding:6px 12px;border-bottom:1px solid #ccc;height:44px}
.tiroir{position:fixed;right:8px;bottom:8px;width:220px;padding:8px;background:#f3f3f3;border:1px solid #bbb}
main{width:600px;padding:12px} article{padding:10px} img{vertical-align:middle}
button,[role=button]{font:inherit;background:none;border:0;padding:2px 6px;color:inherit}`;

/** A whole page; `head` and `style` are its network's own. */
export function networkPage(page: {
  title: string;
  menu: Html;
  main: Html;
  head?: Html;
  style?: string;
  body?: string;
}): string {
  const { title, menu, main, head = null, style = '', body = '' } = page;
  return html`<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="csrf-token" content="${planted.csrf}"><meta name="user-login" content="${planted.handle}">
<title>(17) ${title}</title><link rel="icon" href="data:,">${head}<style>${new Html(STYLE + style)}</style></head>
<body class="${body}">${around(menu)}<main>${main}</main></body></html>
`.text;
}
