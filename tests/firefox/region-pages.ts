import { post } from '../browser/capture-pages.ts';

// Square corners: at a ratio of 1.25 Firefox shades round ones differently by a level or two from one picture to another.
const STYLE = `<style>
  body { margin: 0; font: 16px/1.4 sans-serif; background: #f2f2ee; }
  header { position: sticky; top: 0; z-index: 5; height: 56px; background: #234; color: #fff; }
  footer { position: fixed; bottom: 0; left: 0; right: 0; height: 40px; background: #823; color: #fff; }
  main { width: 420px; margin: 0 auto; }
  article { margin: 24px 0; padding: 16px; background: #fff; border: 1px solid #ccd; }
</style>`;

const page = (body: string, head = '', attributes = '') =>
  `<!doctype html><html lang="fr" ${attributes}><head><meta charset="utf-8"><title>La place</title>${STYLE}${head}</head><body>${body}</body></html>`;

const lines = (count: number) =>
  Array.from(
    { length: count },
    (_, at) =>
      `<span style="color: hsl(${at * 7}deg 70% 35%)">Ligne ${at + 1} : les Ostrovards mangent la lune.</span><br>`,
  ).join('');

/** The same height in few elements. */
const paragraphs = (count: number) =>
  `<span style="white-space: pre-line">${'Les Ostrovards mangent la lune.\n'.repeat(count)}</span>`;

const bars =
  '<header>En-tête : bonjour volontaire@brumeval.example</header><footer>volontaire, 3 messages</footer>';

/** Made-up pages whose posts the view cuts. */
export const REGION_PAGES: Record<string, string> = {
  '/court': page(`<main>${post(1, 'brindille', 'Les Ostrovards sont tous des gobe-lune.')}</main>`),
  '/haut': page(
    `${bars}<main><p>avant</p>${post(1, 'brindille', lines(120))}${post(2, 'cailloutis', 'Il fait beau.')}</main>`,
  ),
  '/trente-ecrans': page(`${bars}<main>${post(1, 'brindille', paragraphs(1_000))}</main>`),
  '/large': page(
    `<main style="width: 3200px">${post(1, 'brindille', `<span style="white-space: nowrap">${lines(6).replaceAll('<br>', ' ')}</span>`)}</main>`,
  ),
  '/droite-a-gauche': page(
    `<main style="width: 2400px">${post(1, 'brindille', lines(80))}</main>`,
    '',
    'dir="rtl"',
  ),
  '/recouvert-plus-bas': page(
    `<main style="position: relative">${post(1, 'brindille', lines(120))}
      <aside style="position: absolute; top: 1900px; left: 60px; width: 240px; height: 90px; background: #e33">brouillon de la volontaire</aside></main>`,
  ),
  '/dans-un-cadre-qui-defile': page(
    `<main><section style="height: 300px; overflow: auto">${post(1, 'brindille', lines(40))}</section></main>`,
  ),
  '/fraction': page(
    `<main><p style="height: 100.37px; margin: 0">avant</p><div style="margin-left: 7.3px">${post(1, 'brindille', lines(90))}</div></main>`,
  ),
};
