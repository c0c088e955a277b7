import { post } from './capture-pages.ts';

/** Made-up pages whose posts are taken more than once. */

const STYLE = `<style>
  body { margin: 0; font: 16px/1.4 sans-serif; background: #f2f2ee; }
  header { position: sticky; top: 0; z-index: 5; height: 56px; background: #ff00ff; }
  main { width: 600px; margin: 0 auto; padding-top: 60px; }
  main.under { padding-top: 0; margin-top: -30px; }
  article { margin: 24px 0; padding: 16px; background: #fff; border: 1px solid #ccd; }
</style>`;

const page = (body: string) =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>La place de Brumeval</title>${STYLE}</head><body>${body}</body></html>`;

const veil = `<div class="voile"><button type="button">Contenu sensible, afficher</button></div>
  <script>
    document.querySelector('.voile button').addEventListener('click', ({ target }) => {
      const image = document.createElement('img');
      Object.assign(image, { src: '/dessin.png', width: 320, height: 200, alt: 'un dessin' });
      target.parentElement.replaceChildren(image);
    });
  </script>`;

const short = post(1, 'brindille', 'Les Ostrovards sont tous des gobe-lune.');
const fold = `<button type="button" id="plus">Voir plus</button><script>
    document.querySelector('#plus').addEventListener('click', ({ target }) => {
      document.querySelector('[itemprop=text]').textContent = 'Les Ostrovards sont tous des gobe-lune, et leurs enfants aussi.';
      target.remove();
    });
  </script>`;

export const FURTHER_PAGES: Record<string, string> = {
  '/voile': page(`<main>${post(4, 'brindille', 'Regardez.', veil)}</main>`),
  '/plie': page(`<main>${post(1, 'brindille', 'Les Ostrovards sont tous…', fold)}</main>`),
  '/barre': page(`<header>volontaire@brumeval.example</header><main class="under">${short}</main>`),
  '/autre-barre': page(
    `<header></header><main class="under">${short}</main><p style="color:red">Messages : autre.volontaire</p>`,
  ),
  '/remplace': page(`<main>${short}</main><script>
    // A list that puts another post in the same element.
    addEventListener('click', () => {
      const article = document.querySelector('article');
      article.id = 'message-9';
      article.querySelector('a[href^="/m/"]').setAttribute('href', '/m/9');
      article.querySelector('[itemprop=author]').textContent = 'cailloutis';
      article.querySelector('[itemprop=text]').textContent = 'Il fait beau sur la place.';
    });
  </script>`),
};
