/** Made-up pages that fight back: each hides, fakes or breaks one thing. The picture at `/dessin.png` is all magenta. */

import { post } from './capture-pages.ts';

const STYLE = `<style>
  body { margin: 0; font: 16px/1.4 sans-serif; background: #f2f2ee; }
  main { width: 600px; margin: 0 auto; }
  article { margin: 24px 0; padding: 16px; background: #fff; border: 1px solid #ccd; }
</style>`;

const page = (body: string) =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>(3) La place de @volontaire</title>${STYLE}</head><body>${body}</body></html>`;

const PICTURE = '<img src="/dessin.png" width="320" height="200" alt="un dessin">';
const WORDS = 'Les Ostrovards sont tous des gobe-lune.';

/** Elements named like the document's own members, which then hide them. */
const NAMED = [
  'title',
  'contentType',
  'querySelector',
  'documentElement',
  'activeElement',
  'elementFromPoint',
  'visibilityState',
  'getSelection',
  'createElement',
  'scrollingElement',
  'body',
]
  .map((name) => `<form name="${name}"></form>`)
  .join('');

export const HOSTILE: Record<string, string> = {
  '/noms': page(`<main>${post(1, 'brindille', WORDS)}</main>${NAMED}`),
  '/formulaire': page(
    `<main>${post(2, 'brindille', WORDS, `<form><input type="hidden" name="shadowRoot">${PICTURE}</form>`)}</main>`,
  ),
  '/ombre': page(`<main>${post(3, 'brindille', WORDS, '<div id="hote"></div>')}</main><script>
      document.querySelector('#hote').attachShadow({ mode: 'closed' }).innerHTML = '${PICTURE}';
    </script>`),
  '/emoji': page(
    `<main>${post(4, 'brindille', WORDS, '<img class="emoji" src="/dessin.png" width="320" height="200" alt="🙂">')}</main>`,
  ),
  '/petit-emoji': page(
    `<main>${post(4, 'brindille', WORDS, '<img class="emoji" src="/dessin.png" width="20" height="20" alt="🙂">')}</main>`,
  ),
  '/emoji-maison': page(
    `<main>${post(4, 'brindille', WORDS, '<img class="emojione custom-emoji" src="/dessin.png" width="20" height="20" alt=":lune:">')}</main>`,
  ),
  '/portrait': page(
    `<main>${post(
      5,
      'brindille',
      WORDS,
      `<span class="account__avatar" style="display:block;width:0;height:200px;overflow:visible">${PICTURE}</span>`,
    )}</main>`,
  ),
  '/fond': page(
    `<main style="background:url(/dessin.png)">${post(6, 'brindille', WORDS).replace('<article', '<article style="background:none"')}</main>`,
  ),
  '/dessous': page(
    `<main style="position:relative"><img src="/dessin.png" alt="" style="position:absolute;inset:0;width:600px;height:220px">
      ${post(6, 'brindille', WORDS).replace('<article', '<article style="background:none;position:relative"')}</main>`,
  ),
  '/profond': page(`<main>${post(8, 'brindille', WORDS, '<div id="puits"></div>')}</main><script>
      let at = document.querySelector('#puits');
      for (let depth = 0; depth < 1000; depth += 1) at = at.appendChild(document.createElement('i'));
    </script>`),
  '/foule': page(`<main>${post(9, 'brindille', WORDS)}</main><script>
      const many = document.createElement('div');
      many.innerHTML = '<i></i>'.repeat(100000);
      document.body.append(many);
    </script>`),
  '/pile': page(`<main>${post(9, 'brindille', WORDS)}</main><script>
      const many = document.createElement('div');
      many.innerHTML = '<i style="position:absolute;left:0;top:0;width:900px;height:400px;z-index:-1"></i>'.repeat(20000);
      document.body.append(many);
    </script>`),
  '/fleuve':
    page(`<main>${post(10, 'brindille', '<span id="mots" style="display:block;height:200px;overflow:hidden"></span>')}</main><script>
      document.querySelector('#mots').textContent = 'Les Ostrovards, encore. '.repeat(440000);
    </script>`),
  // Whatever is magenta here is the volunteer's, and may be in no pixel.
  '/volontaire': page(
    `<nav><a data-testid="AppTabBar_Profile_Link" href="/volontaire">Profil</a></nav><main>${post(
      12,
      'brindille',
      'Vous avez vu ces Ostrovards&nbsp;?',
      `<p class="moi">Vous avez republié</p>
       <p class="moi">Aimé par <a href="/u/galet">Galet</a> et 2 autres que vous suivez</p>
       <p><button aria-pressed="true" class="moi">J’aime 12</button> <button aria-label="Unlike (12 likes)" class="moi">12</button> <button>Répondre</button></p>
       <div style="visibility:hidden">Menu de volontaire-menu</div><div style="opacity:0">Menu de volontaire-voile</div>
       <div class="moi"><img alt="portrait" class="avatar" width="40" height="40" src="/ailleurs/volontaire.png"><div role="textbox" contenteditable="true">brouillon-1</div></div>
       <form class="moi"><p>Connecté en tant que Volontaire Un. Modifier votre profil. Se déconnecter ? Les champs obligatoires sont indiqués.</p>
         <textarea>brouillon-2</textarea><input type="hidden" name="jeton" value="secret-9"></form>`,
    )}</main><style>.moi, .moi * { background: #f0f; color: #f0f; border-color: #f0f; }</style>`,
  ),
  '/prive': `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Fil</title></head><body class="app-body">
    <div id="mastodon"><div class="status__wrapper status__wrapper-direct" tabindex="0"><div class="status status-direct" data-id="112000000000000001">
      <a class="status__display-name" href="/@brindille"><span class="display-name"><strong class="display-name__html">Brindille</strong>
      <span class="display-name__account">@brindille</span></span></a>
      <div class="status__content"><div class="status__content__text status__content__text--visible">Entre nous.</div></div>
    </div></div></div></body></html>`,
  '/adresse': page(`<main>${post(11, 'brindille', WORDS)}</main><script>
      const names = Array.from({ length: 300 }, (_, at) => 'utm_' + 'x'.repeat(60) + at + '=1').join('&');
      history.replaceState(null, '', location.pathname + '?suite=' + 'a'.repeat(60000) + '&' + names);
    </script>`),
};
