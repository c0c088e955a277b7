import { PNG } from 'pngjs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { post } from './capture-pages.ts';
import { type Scene, startScene } from './capture-scene.ts';
import { pictured } from './picture-case.ts';
import { lines, page as made } from './picture-pages.ts';

/** A colour that nothing else on these pages has. */
const LOUD = [255, 0, 255] as const;
const loud = (id: string, style: string) =>
  `<div id="${id}" style="position:fixed;left:120px;top:200px;width:220px;height:60px;background:rgb(${LOUD});${style}"></div>`;
const TALL = `<main>${post(1, 'brindille', lines(80))}</main>`;

const STUBBORN = `<script>
  const kept = document.querySelector('#tenace').getAttribute('style');
  new MutationObserver((_, own) => {
    const bar = document.querySelector('#tenace');
    if (bar.getAttribute('style') !== kept) bar.setAttribute('style', kept);
  }).observe(document.querySelector('#tenace'), { attributes: true });
</script>`;

const MANY = `<div id="tenace" style="position:fixed;left:60px;top:150px;width:1px;height:1px;background:#000">${Array.from(
  { length: 450 },
  (_, at) =>
    `<i style="position:absolute;left:${(at % 30) * 10}px;top:${Math.floor(at / 30) * 20}px;width:5px;height:5px;background:rgb(${LOUD})"></i>`,
).join('')}</div>`;

const MOVES = `<script>
  let gone = false;
  addEventListener('scroll', () => { gone ||= scrollY > 300; if (gone && scrollY < 40) scrollTo(0, 77); });
</script>`;

const SHEETS = `<dialog style="width:300px;height:200px">Bienvenue</dialog><script>
  document.querySelector('dialog').showModal();
  addEventListener('scroll', () => {
    const own = new CSSStyleSheet();
    own.replaceSync('body { --la-sienne: 1 }');
    document.adoptedStyleSheets = [own];
  }, { once: true });
</script>`;

const TOAST = `<style>#bulle { display: none } [data-etat=ouvert] #bulle { display: block }</style>
  ${loud('bulle', 'left:131px;top:203px;width:9px;height:9px').replace('<div', '<div class="petite"')}<script>
  addEventListener('scroll', () => { document.body.dataset.etat = 'ouvert'; }, { once: true });
</script>`;

const SHADOWED = `<x-bulle><template shadowrootmode="closed"><style>.b { display: none } .b[data-etat] { display: block }</style>
  ${loud('b', 'left:131px;top:203px;width:9px;height:9px').replace('<div', '<div class="b"')}</template></x-bulle><script>
  customElements.define('x-bulle', class extends HTMLElement {
    constructor() { super(); const inner = this.attachInternals().shadowRoot;
      addEventListener('scroll', () => { inner.querySelector('.b').dataset.etat = 'ouvert'; }, { once: true }); }
  });
</script>`;

let scene: Scene;
beforeAll(async () => {
  scene = await startScene({
    '/tenace': made(`${TALL}${loud('tenace', '')}${STUBBORN}`),
    '/nombreux': made(`${TALL}${MANY}${STUBBORN}`),
    '/bouge': made(`${TALL}${MOVES}`),
    '/feuilles': made(`${TALL}${SHEETS}`),
    '/bulle': made(`${TALL}${TOAST}`),
    '/bulle-ombre': made(`${TALL}${SHADOWED}`),
  });
});
afterEach(() => scene.clear());
afterAll(() => scene.close());

/** How many pixels of a picture have the colour. */
function loudIn(picture: Buffer): number {
  const { data } = PNG.sync.read(picture);
  let count = 0;
  for (let at = 0; at < data.length; at += 4)
    if (LOUD.every((value, part) => data[at + part] === value)) count += 1;
  return count;
}

describe('what a page keeps over a post, setting its style anew each time it is hidden', () => {
  test('is masked, and said', async () => {
    const page = await scene.open('/tenace');
    const { picture, record } = await pictured(scene, page);
    expect(loudIn(picture)).toBe(0);
    expect(record.strips.length).toBeGreaterThan(1);
    expect(record.redactions.map(({ what }) => what)).toContain(
      'partie du message sous un élément que la page y a maintenu',
    );
    expect(await page.$eval('#tenace', (bar) => getComputedStyle(bar).opacity)).toBe('1');
  });

  test('is masked too where it has more parts than a record can bear', async () => {
    const { picture } = await pictured(scene, await scene.open('/nombreux'));
    expect(loudIn(picture)).toBe(0);
  });
});

describe('what appears over a post while it is gone through, smaller than any grid', () => {
  for (const [path, how] of [
    ['/bulle', 'by a rule for all of the page'],
    ['/bulle-ombre', 'in a closed shadow root'],
  ] as const) {
    test(`${how}, is not in its picture`, async () => {
      const { picture, record } = await pictured(scene, await scene.open(path));
      expect(loudIn(picture)).toBe(0);
      expect(record.touched.map(({ what }) => what)).toEqual(['scroll', 'hidden-bar']);
    });
  }
});

test('a page that does not go back to its place is not said to have', async () => {
  const { record } = await pictured(scene, await scene.open('/bouge'));
  expect(record.touched.map(({ detail }) => detail).join()).toContain('la page n’a pas repris sa place');
});

test('a page that sets its own sheets meanwhile keeps them', async () => {
  const page = await scene.open('/feuilles');
  await pictured(scene, page);
  expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
  expect(await page.evaluate(() => getComputedStyle(document.body).getPropertyValue('--la-sienne'))).toBe(
    '1',
  );
});
