import { hostile } from './entry.ts';
import { page, post, WORDS } from './markup.ts';

const MEMBERS =
  `children parentNode parentElement attributes style getAttribute hasAttribute matches closest localName tagName nodeType
nodeName nodeValue textContent childNodes firstChild nextSibling querySelector querySelectorAll shadowRoot classList className id isConnected
ownerDocument getBoundingClientRect getClientRects remove contains assignedSlot append before checkVisibility openOrClosedShadowRoot
clientWidth clientHeight clientLeft clientTop scrollTop scrollLeft scrollHeight scrollTo dataset hidden lang title innerText outerHTML
getRootNode compareDocumentPosition addEventListener scrollIntoView setAttribute removeAttribute toString hasChildNodes data length`
    .split(/\s+/)
    .map((name) => `<input type="hidden" name="${name}">`)
    .join('');

const OF_DOCUMENT =
  `title contentType querySelector querySelectorAll documentElement activeElement elementFromPoint elementsFromPoint
visibilityState getSelection createElement scrollingElement body head location defaultView cookie referrer URL baseURI fonts hidden
createRange createTreeWalker adoptedStyleSheets`
    .split(/\s+/)
    .map((name) => `<form name="${name}"></form><img name="${name}" hidden>`)
    .join('');

/** Names that the extension's own script might look for on its window. */
const OF_WINDOW = `temoinSession temoinRedraw browser require define exports module self top origin`
  .split(/\s+/)
  .map(
    (name) =>
      `<form id="${name}"><input name="runtime" id="id"><input name="end" id="end"><input name="id"></form>`,
  )
  .join('');

/** Elements named like the members of others, which then stand in their place, in an extension's world too. */
export const clobbering = [
  hostile(
    'formulaire-dedans',
    'Les mots du message sont dans un formulaire dont les champs portent les noms du DOM',
    page(`<main>${post(`<form>${MEMBERS}${WORDS}</form>`)}</main>`),
    { asks: true },
    // Firefox shows an extension the form's own members, whatever its fields are called: it can be searched.
    { core: true, firefox: { asks: false } },
  ),
  hostile(
    'formulaire-message',
    'Le message est lui-même un tel formulaire',
    page(
      `<main>${post().replace('<article', '<form').replace('</article>', `${MEMBERS}</form>`)}</main><style>form { margin: 24px 0; padding: 16px; background: #fff; }</style>`,
    ),
    { screen: 'nothing', text: null, picture: 'none', changes: null },
    { core: true },
  ),
  hostile(
    'formulaire-autour',
    'Le message est au fond de deux formulaires de cette sorte',
    page(
      `<main><form style="overflow:hidden">${MEMBERS}<div>${post()}</div></form></main><script>
      const outer = document.createElement('form'); outer.innerHTML = '${MEMBERS.replaceAll('\n', '')}';
      document.body.append(outer); outer.append(document.querySelector('main'));</script>`,
    ),
  ),
  hostile(
    'noms-du-document',
    'Des éléments portent les noms des membres du document',
    page(`<main>${post()}</main>${OF_DOCUMENT}`),
    {},
    { core: true },
  ),
  hostile(
    'noms-de-la-fenetre',
    'Des éléments portent les noms que l’extension chercherait sur la fenêtre',
    page(`${OF_WINDOW}<a id="chrome"></a><main>${post()}</main>`),
    {},
    { core: true },
  ),
  hostile(
    'nom-du-navigateur',
    'Un formulaire du nom de « chrome » prend, dans le monde de l’extension aussi, la place du navigateur',
    page(`<form id="chrome"><input name="runtime"><input name="i18n"></form><main>${post()}</main>`),
    { screen: null, text: null, picture: 'any', changes: null },
    { seconds: 60 },
  ),
];
