/** Made-up pages, each with what one test needs. */

const STYLE = `<style>
  body { margin: 0; font: 16px/1.4 sans-serif; background: #f2f2ee; }
  header { position: sticky; top: 0; z-index: 5; height: 56px; background: #234; color: #fff; }
  main { width: 600px; margin: 0 auto; }
  article { margin: 24px 0; padding: 16px; background: #fff; border: 1px solid #ccd; border-radius: 12px; }
</style>`;

const page = (body: string, head = '') =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>La place de Brumeval</title>${STYLE}${head}</head><body>${body}</body></html>`;

/** A post as a page of a small forum writes it. */
export function post(id: number, author: string, words: string, more = ''): string {
  return `<article id="message-${id}" itemscope itemtype="https://schema.org/Comment">
    <p><a href="/u/${author}" itemprop="author">${author}</a>
      <a href="/m/${id}"><time datetime="2026-11-20T10:0${id % 10}:00Z">20 novembre</time></a></p>
    <p itemprop="text">${words}</p>${more}</article>`;
}

const lines = (count: number) =>
  Array.from({ length: count }, (_, at) => `Ligne ${at + 1} : les Ostrovards mangent la lune.<br>`).join('');

const short = post(1, 'brindille', 'Les Ostrovards sont tous des gobe-lune.');
const other = post(2, 'cailloutis', 'Il fait beau sur la place.');

export const PAGES: Record<string, string> = {
  '/court': page(`<main>${short}${other}</main>`),
  '/long': page(
    `<header>En-tête : bonjour volontaire@brumeval.example</header><main>${post(3, 'brindille', lines(90))}${other}</main>`,
  ),
  '/oklch': page(
    `<main>${post(8, 'brindille', '<span style="color: oklch(45% 0.2 30)">Les Ostrovards sont tous des gobe-lune.</span>')}</main>`,
  ),
  '/couvert': page(
    `<main>${short}</main><div id="bulle" style="position:fixed;left:300px;top:40px;width:120px;height:60px;background:red;pointer-events:none">moi</div>`,
  ),
  '/image': page(
    `<main>${post(4, 'brindille', 'Regardez.', '<img src="/dessin.png" width="320" height="200" alt="un dessin">')}</main>`,
  ),
  '/image-longue': page(
    `<main>${post(6, 'brindille', lines(60), '<img src="/dessin.png" width="320" height="200" alt="un dessin">')}</main>`,
  ),
  '/tardif': page(
    `<main>${short}</main><script>
      // A page that waits for the press to put an image where there was none.
      const watch = () => {
        if (navigator.userActivation.isActive) {
          const image = document.createElement('img');
          image.src = '/dessin.png';
          document.querySelector('article').append(image);
        } else requestAnimationFrame(watch);
      };
      watch();
    </script>`,
  ),
  '/mouvant': page(
    `<main>${short}</main><script>
      const words = document.querySelector('[itemprop=text]');
      let turn = 0;
      const rewrite = () => { words.textContent = 'Les Ostrovards, version ' + String(1000 + (turn++ % 1000)); };
      rewrite();
      setInterval(rewrite, 4);
      const frame = () => { rewrite(); requestAnimationFrame(frame); };
      frame();
    </script>`,
  ),
  '/choix': page(
    `<main>${short}${other}</main><script>
      globalThis.seen = [];
      for (const type of ['click', 'pointerdown', 'mousedown', 'keydown', 'mousemove']) {
        document.addEventListener(type, () => globalThis.seen.push(type), true);
      }
    </script>`,
  ),
  '/brouillon': page(
    `<main>${post(5, 'brindille', 'Les Ostrovards sont tous des gobe-lune, et cela dure depuis des années sur cette place.', '<form><textarea rows="2">réponse de volontaire</textarea><input type="hidden" name="jeton" value="secret-4242"></form>')}</main>`,
  ),
  '/piege': page(
    `<main>${post(
      7,
      'brindille',
      'Les Ostrovards <b onclick="evil()" data-user="volontaire">sont</b> <a href="https://brumeval.example/suite?utm_source=x&amp;token=secret-1#frag">tous</a> des gobe-lune.',
      `<script>globalThis.ran = 'secret-2'</script>
       <p style="display:none">secret-3</p>
       <button aria-label="Aimé par volontaire" aria-pressed="true" title="volontaire">J’aime</button>
       <span class="fleche"></span><x-carte></x-carte>
       <svg width="16" height="16" viewBox="0 0 16 16" onload="evil()"><path d="M2 2h12v12H2z" fill="teal"/></svg>`,
    )}</main>
    <script>
      customElements.define('x-carte', class extends HTMLElement {
        constructor() { super(); this.attachShadow({ mode: 'closed' }).innerHTML = '<p>dans une ombre fermée</p>'; }
      });
    </script>`,
    `<style>.fleche::before { content: '\\3c /style>\\3c script>globalThis.ran=1\\3c /script>→'; color: teal }</style>`,
  ),
  '/vide': page('<main><p>Rien ici.</p></main>'),
};
