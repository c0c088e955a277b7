import { hostile } from './entry.ts';
import { scripted } from './markup.ts';

/**
 * Writes down in `globalThis.witnessed` all that a page can see of what is done to it: events, mutations, entries of
 * performance, globals, errors, reads of its own patched functions, timings apart. `?id=` names an extension to ask for.
 */
const WITNESS = `
const seen = []; globalThis.witnessed = seen;
const note = (what) => { if (seen.length < 5000) seen.push(what); };
const globals = Object.getOwnPropertyNames(globalThis).sort().join(' ');
for (const name in window) if (name.startsWith('on') && !/animation|transition|pointer|mouse|unload|pagehide|message|load|pageshow/.test(name))
  addEventListener(name.slice(2), (event) => note('event ' + event.type), true);
new MutationObserver((all) => { for (const one of all) note('mutation ' + one.type + ' ' + one.target.nodeName); })
  .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
new PerformanceObserver((list) => { for (const one of list.getEntries()) note('entry ' + one.entryType + ' ' + one.name.replace(/\\?.*/, '')); })
  .observe({ entryTypes: ['resource', 'mark', 'measure'] });
for (const [kind, name] of [[Element, 'getBoundingClientRect'], [Element, 'getAttribute'], [Element, 'matches'], [Document, 'querySelectorAll'], [Document, 'elementFromPoint'], [Element, 'attachShadow']]) {
  const real = kind.prototype[name];
  kind.prototype[name] = function (...given) { note('call ' + name + ' ' + (new Error().stack ?? '').split('\\n').length); return real.apply(this, given); };
}
const style = getComputedStyle; globalThis.getComputedStyle = (...given) => { note('call getComputedStyle'); return style(...given); };
const id = new URLSearchParams(location.search).get('id');
globalThis.finished = (async () => {
  for (const path of ['capture-generic.js', 'redraw.js', 'popup.html', 'journal.html', 'manifest.json', 'icon/128.png', 'background.js']) {
    if (!id) break;
    const address = id + '/' + path;
    note('fetch ' + path + ' ' + await fetch(address).then(() => 'there', () => 'refused'));
    note('image ' + path + ' ' + await new Promise((done) => { const one = new Image(); one.onload = () => done('there'); one.onerror = () => done('refused'); one.src = address; }));
  }
  note('runtime ' + typeof globalThis.chrome?.runtime + ' ' + typeof globalThis.browser);
  note('root ' + document.documentElement.outerHTML.length + ' ' + document.documentElement.attributes.length + ' ' + document.styleSheets.length + ' ' + document.adoptedStyleSheets.length);
  note('globals ' + (Object.getOwnPropertyNames(globalThis).sort().join(' ') === globals));
  note('text ' + Function.prototype.toString.call(style) + ' ' + navigator.plugins.length);
})();`;

/** Pages that look for whoever looks at them. */
export const probing = [
  hostile(
    'temoin',
    'Note tout ce qu’elle peut voir de qui la regarde',
    scripted(WITNESS),
    {},
    { core: true },
  ),
];
