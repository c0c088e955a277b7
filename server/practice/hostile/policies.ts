import { hostile } from './entry.ts';
import { page, post, scripted, WORDS } from './markup.ts';

const CALM = page(`<main>${post()}</main>`);
const policy = (value: string) => ({ headers: { 'content-security-policy': value } });

/** Pages whose own rules would stop a capture. */
export const policies = [
  hostile(
    'bac-a-sable',
    'Une politique qui interdit tout, et un bac à sable',
    CALM,
    {},
    { ...policy("default-src 'none'; sandbox"), core: true },
  ),
  hostile(
    'rien-permis',
    'Une politique qui n’admet ni style ni script',
    CALM,
    {},
    policy("default-src 'none'; frame-ancestors 'none'; base-uri 'none'"),
  ),
  hostile(
    'types-surs',
    'Les types sûrs sont exigés, aucune politique n’est admise',
    CALM,
    {},
    { ...policy("require-trusted-types-for 'script'; trusted-types 'none'"), core: true },
  ),
  hostile(
    'isolement',
    'Des en-têtes qui isolent la page de tout',
    CALM,
    {},
    {
      headers: {
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
        'cross-origin-resource-policy': 'same-origin',
        'permissions-policy': 'display-capture=(), fullscreen=(), clipboard-write=()',
        'origin-agent-cluster': '?1',
      },
    },
  ),
  hostile(
    'agent-de-service',
    'Un agent de service répond à la place du serveur',
    page(`<main>${post()}</main><script>
      navigator.serviceWorker.register('/hostile/agent.js', { scope: '/hostile/agent-de-service' });</script>`),
    {},
  ),
  hostile(
    'texte-seul',
    'La page n’est pas du HTML',
    () => WORDS,
    { screen: 'nothing', text: null, picture: 'none', changes: null },
    {
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    },
  ),
  hostile(
    'xhtml',
    'La page est du XHTML',
    () =>
      `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>XHTML</title></head><body><main>${post().replace('itemscope ', 'itemscope="" ')}</main></body></html>`,
    {},
    {
      headers: { 'content-type': 'application/xhtml+xml; charset=utf-8' },
    },
  ),
  hostile(
    'quirks',
    'La page n’a pas de doctype, et un cadre la remplace',
    scripted('').replace('<!doctype html>', ''),
    {},
  ),
];
