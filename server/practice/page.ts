import type { Html } from './html.ts';
import { html } from './html.ts';
import { viewer } from './people.ts';

/** What the address asked for: a cookie banner, an open drawer of private messages. */
export interface Extras {
  banner: boolean;
  messages: boolean;
}

const nowhere: Extras = { banner: false, messages: false };

function cookieBanner(): Html {
  return html`<aside class="banner" role="dialog" aria-label="Cookies">
    <p>La Ronde aime les biscuits. Aucun n’est déposé, c’est un exercice.</p>
    <p><button type="button" data-close=".banner">Tout refuser</button> <button type="button" data-close=".banner">Tout accepter</button></p>
  </aside>`;
}

/** Private messages of the viewer, made to look like posts: they must never be read for one. */
function drawer(): Html {
  const line = (who: string, text: string, at: string) =>
    html`<li class="message"><b class="name">${who}</b> <time datetime="${at}">hier</time><div class="post-text" lang="fr"><p>${text}</p></div></li>`;
  return html`<aside class="drawer" aria-label="Messages privés">
    <h2>Messages <button type="button" data-close=".drawer" aria-label="Fermer">×</button></h2>
    <ul>
      ${line('Odette Marnoix', 'Tu viens dimanche ? Le code de la porte est 44-B-71.', '2026-11-21T18:02:00Z')}
      ${line('Moi', 'Oui ! Je t’appelle du bureau.', '2026-11-21T18:05:00Z')}
      ${line('Basile Quint', 'Ne dis à personne que tu signales ces messages.', '2026-11-22T07:40:00Z')}
    </ul>
  </aside>`;
}

function bar(): Html {
  return html`<header class="bar">
    <a class="brand" href="/"><svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true"><circle cx="16" cy="16" r="11" fill="none" stroke="currentColor" stroke-width="5" stroke-dasharray="58 12"/></svg> La Ronde</a>
    <nav aria-label="Principale"><a href="/fil">Fil</a> <a href="/fil?messages=1">Messages</a></nav>
    <p class="me" data-viewer="${viewer.id}"><img class="avatar" src="/avatars/${viewer.handle}.svg" alt="" width="32" height="32"> <span>${viewer.name}</span> <span class="handle">@${viewer.handle}</span></p>
  </header>`;
}

/** A whole page of « La Ronde ». */
export function page(title: string, main: Html, extras: Extras = nowhere): string {
  return html`<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · La Ronde</title>
<link rel="stylesheet" href="/static/style.css">
<link rel="icon" href="/avatars/ronde.svg">
<script src="/static/ronde.js" defer></script>
</head>
<body>
${bar()}
<main>${main}</main>
${extras.messages ? drawer() : null}${extras.banner ? cookieBanner() : null}
</body>
</html>
`.text;
}
