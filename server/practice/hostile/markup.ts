/** The words of most posts of the gallery. */
export const WORDS = 'Les Ostrovards sont tous des gobe-lune.';

const STYLE = `body { margin: 0; font: 16px/1.4 sans-serif; background: #f2f2ee; color: #123; }
main { width: 600px; margin: 0 auto; }
article { margin: 24px 0; padding: 16px; background: #fff; border: 1px solid #ccd; }`;

/** A whole page, as its maker wrote it: nothing is escaped here. */
export function page(body: string, head = ''): string {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>La place de Brumeval</title><style>${STYLE}</style>${head}</head><body>${body}</body></html>`;
}

/** A post as a small forum writes it; `words` and `more` are markup. */
export function post(words: string = WORDS, more = '', id = 1): string {
  return `<article id="message-${id}" itemscope itemtype="https://schema.org/Comment">
  <p><a href="/hostile/u/brindille" itemprop="author">brindille</a>
    <a href="/hostile/m/${id}"><time datetime="2026-11-20T10:0${id % 10}:00Z">20 novembre</time></a></p>
  <div itemprop="text" lang="fr">${words}</div>${more}
</article>`;
}

/** The page of one post, then a script that runs once all of it is there. */
export function scripted(script: string, words: string = WORDS, more = ''): string {
  return page(`<main>${post(words, more)}</main><script>${script}</script>`);
}

/** The page of one post, with a style of its own. */
export function styled(css: string, words: string, more = ''): string {
  return page(`<main>${post(words, more)}</main>`, `<style>${css}</style>`);
}
