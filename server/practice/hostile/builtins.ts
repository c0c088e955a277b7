import { hostile } from './entry.ts';
import { page, post, scripted } from './markup.ts';

const LANGUAGE = `
const lie = () => { throw new Error('faux'); };
for (const name of ['map', 'push', 'join', 'includes', 'forEach', 'filter', 'flatMap', 'some', 'every', 'find', 'slice', 'at'])
  Array.prototype[name] = lie;
Array.prototype[Symbol.iterator] = function* () { yield 'faux'; };
JSON.stringify = () => '{"faux":true}'; JSON.parse = () => ({ faux: true });
for (const name of ['text', 'author', 'kind', 'temoin', 'answer', 'session', 'found', 'then'])
  Object.defineProperty(Object.prototype, name, { configurable: true, get: () => 'faux', set: () => {} });
for (const name of ['replace', 'replaceAll', 'slice', 'trim', 'split', 'match', 'normalize', 'toString'])
  String.prototype[name] = () => 'faux';
Function.prototype.toString = () => 'faux'; Function.prototype.call = lie; Function.prototype.apply = lie; Function.prototype.bind = lie;
RegExp.prototype.exec = () => null; RegExp.prototype.test = () => true;
Map.prototype.get = lie; Set.prototype.has = () => true; Promise.prototype.then = lie; Promise.all = lie;
Reflect.get = lie; Object.keys = () => []; Object.entries = () => []; Object.assign = lie; Number = lie; Symbol.iterator.faux = 1;
crypto.subtle.digest = lie; crypto.randomUUID = () => 'faux'; Date.now = () => 0; performance.now = () => -1;
globalThis.Date = class { constructor() { return lie(); } }; globalThis.URL = lie; globalThis.Intl = {}; globalThis.fetch = lie;
globalThis.requestAnimationFrame = () => 0; globalThis.setTimeout = () => 0; globalThis.MutationObserver = lie; globalThis.chrome = { runtime: {} };`;

const DOM = `
const say = (kind, name, get) => Object.defineProperty(kind.prototype, name, { configurable: true, get });
const shift = () => ({ x: 5000, y: 5000, width: 1, height: 1, top: 5000, left: 5000, right: 5001, bottom: 5001 });
Element.prototype.getBoundingClientRect = shift; Element.prototype.getClientRects = () => [];
Range.prototype.getBoundingClientRect = shift; Range.prototype.getClientRects = () => [];
Element.prototype.getAttribute = () => 'faux'; Element.prototype.hasAttribute = () => false; Element.prototype.matches = () => false;
Element.prototype.closest = () => null; Element.prototype.querySelector = () => null; Element.prototype.querySelectorAll = () => [];
Element.prototype.checkVisibility = () => false; Element.prototype.attachShadow = () => document.body; Element.prototype.toString = () => 'faux';
Document.prototype.elementFromPoint = () => document.documentElement; Document.prototype.elementsFromPoint = () => [];
Document.prototype.querySelector = () => null; Document.prototype.querySelectorAll = () => []; Document.prototype.createElement = () => { throw 1; };
Node.prototype.appendChild = () => { throw 1; }; Element.prototype.append = () => { throw 1; }; Element.prototype.remove = () => {};
say(Node, 'parentNode', () => null); say(Node, 'childNodes', () => []); say(Node, 'textContent', () => 'faux'); say(Node, 'isConnected', () => false);
say(Node, 'nodeType', () => 99); say(Element, 'localName', () => 'faux'); say(Element, 'attributes', () => []); say(Element, 'shadowRoot', () => document);
say(Document, 'visibilityState', () => 'hidden'); say(Document, 'title', () => 'faux'); say(Document, 'scrollingElement', () => null);
Window.prototype.getComputedStyle = () => ({}); globalThis.getComputedStyle = () => ({});
for (const name of ['innerWidth', 'innerHeight', 'devicePixelRatio', 'visualViewport'])
  Object.defineProperty(globalThis, name, { configurable: true, get: () => 7 });`;

const ELEMENTS = `
customElements.define = () => { throw 1; };
const post = document.querySelector('article');
for (const name of ['children', 'childNodes', 'attributes', 'parentNode', 'matches', 'getAttribute', 'getBoundingClientRect', 'isConnected', 'textContent', 'localName'])
  Object.defineProperty(post, name, { get() { throw new Error('faux'); } });`;

/** The language and the DOM, rewritten by the page: none of it may reach another world. */
export const builtins = [
  hostile(
    'langage',
    'Réécrit le langage : tableaux, JSON, promesses, dates',
    scripted(LANGUAGE),
    {},
    { core: true },
  ),
  hostile(
    'dom',
    'Réécrit le DOM : attributs, enfants, rectangles, styles',
    scripted(DOM),
    {},
    { core: true },
  ),
  hostile('proprietes', 'Cache les membres du message derrière des propriétés', scripted(ELEMENTS)),
  hostile(
    'element-maison',
    'Un message qui est un élément maison et se méfie de chaque attribut',
    page(
      `<main><x-message>${post()}</x-message></main><script>
      customElements.define('x-message', class extends HTMLElement {
        get children() { throw 1; } get parentNode() { return this; } get localName() { return 'script'; }
        disconnectedCallback() { document.body.append(this); }
      });</script>`,
    ),
  ),
];
