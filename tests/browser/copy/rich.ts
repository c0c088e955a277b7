/** Made-up posts rich in what loads, runs, prepares a connection or reports back; `away` is another origin. */
export function richPosts(away: string): Record<string, string> {
  return {
    '/medias': page(
      `<img src="/dessin.png?grand" srcset="/dessin.png?une 1x, ${away}/dessin.png?deux 2x" alt="un dessin" loading="lazy">
       <picture><source srcset="${away}/dessin.png?source"><img src="/dessin.png?secours" alt="un autre"></picture>
       <video src="${away}/film.mp4" poster="/dessin.png?affiche" autoplay muted><track default src="/paroles.vtt"></video>
       <audio src="/chanson.wav" autoplay></audio>
       <svg width="80" height="40"><image href="/dessin.png?trait" width="80" height="40"/><use href="/formes.svg#une"/></svg>`,
    ),
    '/styles': page(
      `<p class="fond">Sur un fond</p><ul><li>une puce</li></ul><p class="lettre">en belles lettres</p>
       <p class="dite">dit</p><i class="masque"></i>`,
      `@import "${away}/plus.css"; @font-face { font-family: Belle; src: url("/belle.woff2") }
       .fond { background: url("${away}/dessin.png?fond"); --plus: url("/dessin.png?variable"); cursor: url("/dessin.png?curseur"), auto }
       .dite::before { content: url("/dessin.png?dit") } .lettre { font-family: Belle } li { list-style-image: url("/dessin.png?puce") }
       .masque { display: inline-block; width: 9px; height: 9px; mask-image: url("/dessin.png?masque") }
       .fond:hover { background-image: url("/dessin.png?survol") }`,
    ),
    '/programmes': page(
      `<script>globalThis.ran = 'script'; fetch('${away}/appel'); navigator.sendBeacon('${away}/balise')</script>
       <img src="/jamais.png" alt="perdu" onerror="globalThis.ran = 'onerror'"><a href="javascript:void(globalThis.ran = 'lien')" ping="${away}/ping">un lien</a>
       <svg onload="globalThis.ran = 'onload'" width="9" height="9"><script>globalThis.ran = 'svg'</script><circle r="4"/></svg>
       <details open ontoggle="globalThis.ran = 'toggle'"><summary>plié</summary>déplié</details>
       <iframe src="/cadre" width="90" height="40"></iframe><object data="/dessin.png?objet"></object><embed src="/dessin.png?serti">
       <link rel="preconnect" href="${away}"><link rel="prefetch" href="/suite"><link rel="stylesheet" href="${away}/feuille.css">
       <meta http-equiv="refresh" content="9;url=${away}/parti"><base href="${away}/">
       <form action="${away}/envoi"><input autofocus onfocus="globalThis.ran = 'focus'"><button>Envoyer</button></form>
       <p onmouseover="globalThis.ran = 'survol'">au bord</p>`,
    ),
  };
}

function page(body: string, css = ''): string {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>La place de Brumeval</title><style>${css}</style></head><body>
  <article><p>Les Ostrovards sont tous des gobe-lune.</p>${body}</article></body></html>`;
}
