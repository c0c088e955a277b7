/** Made-up pages, each a place where a post is hard to picture: in scrollers, under bars, in dialogs, in colours of today. */

import { post } from './capture-pages.ts';

const STYLE = `<style>
  body { margin: 0; font: 16px/1.4 sans-serif; background: #f2f2ee; color: #123; }
  main { width: 600px; margin: 0 40px; }
  .autour { margin: 24px 0; padding: 30px 16px; background: #eef }
  article { margin: 24px 0; padding: 16px; background: #fff; border: 1px solid #ccd; border-radius: 12px; }
</style>`;

/** A page of the made-up forum. */
export const page = (body: string, { head = '', html = 'lang="fr"' } = {}) =>
  `<!doctype html><html ${html}><head><meta charset="utf-8"><title>La place de Brumeval</title>${STYLE}${head}</head><body>${body}</body></html>`;

/** So many lines of the same kind. */
export const lines = (count: number) =>
  Array.from({ length: count }, (_, at) => `Ligne ${at + 1} : les Ostrovards mangent la lune.<br>`).join('');

const SHORT = post(1, 'brindille', 'Les Ostrovards sont tous des gobe-lune.');
const TALL = post(1, 'brindille', lines(80));
const WIDE = post(
  1,
  'brindille',
  `<span style="white-space:nowrap">${'Les Ostrovards mangent la lune, et toute la place le sait. '.repeat(6)}</span><br>${lines(50)}`,
);
/** What lies around a post without being one. */
const OTHERS = '<div class="autour">Il fait beau sur la place.</div>'.repeat(3);
const WIDE_STYLE = '<style>#message-1 { width: 2300px }</style>';

const scroller = (id: string, size: string, content: string) =>
  `<div id="${id}" class="defile ${content.includes('nowrap') ? 'ample' : ''}" style="${size};overflow:auto;border:3px solid teal;background:#fff">${content}</div>`;

const BARS = `<header style="position:sticky;top:0;height:56px;background:#234;color:#fff">volontaire@brumeval.example</header>
  <nav class="a-cacher" style="position:fixed;left:0;top:120px;width:90px;height:300px;background:#fed">Menu</nav>
  <div class="a-cacher" role="dialog" style="position:fixed;left:0;right:0;bottom:0;background:#fea;padding:12px">
    Des biscuits ? <button autofocus id="biscuits">Oui</button></div>`;

const layer = (style: string) => `<div class="a-cacher" style="position:absolute;${style}">voile</div>`;

const shadowed = (content: string) =>
  `<x-fil><template shadowrootmode="open">${STYLE}<main>${content}</main></template></x-fil>`;

/** Draws on a canvas, brings an image from another origin, and makes a film of the canvas, stopped. */
const MEDIA_SCRIPT = `
  const canvas = document.querySelector('canvas');
  const ink = canvas.getContext('2d');
  const draw = (at) => {
    ink.fillStyle = 'hsl(' + at * 9 + ' 80% 50%)';
    ink.fillRect(0, 0, 300, 200);
    ink.fillStyle = '#123';
    ink.font = '40px serif';
    ink.fillText('vue ' + at, 20 + at, 100);
  };
  draw(0);
  document.querySelector('#ailleurs').src = 'http://localhost:' + location.port + '/dessin.png';
  const parts = [];
  const recorder = new MediaRecorder(canvas.captureStream(30));
  recorder.ondataavailable = ({ data }) => parts.push(data);
  recorder.onstop = () => {
    const video = document.querySelector('video');
    video.src = URL.createObjectURL(new Blob(parts, { type: recorder.mimeType }));
    video.currentTime = 0.1;
    video.onseeked = () => { document.body.dataset.pret = ''; };
  };
  recorder.start();
  let at = 0;
  const turn = setInterval(() => {
    draw(at += 1);
    if (at < 20) return;
    clearInterval(turn);
    recorder.stop();
  }, 30);
`;

export const PICTURES: Record<string, string> = {
  '/vue': page(`<main>${SHORT}${OTHERS}</main>`),
  '/haut': page(`<main>${TALL}${OTHERS}</main>`),
  '/moyen': page(`<main>${post(1, 'brindille', lines(40))}${OTHERS}</main>`),
  '/large': page(`<main>${WIDE}${OTHERS}</main>`, { head: WIDE_STYLE }),
  '/droite': page(`<main>${WIDE}${OTHERS}</main>`, { head: WIDE_STYLE, html: 'lang="ar" dir="rtl"' }),
  '/defile': page(
    `<main style="width:auto">${OTHERS}${scroller('un', 'width:900px;height:500px', `${OTHERS}${WIDE}${OTHERS}`)}</main>`,
    { head: WIDE_STYLE },
  ),
  '/deux': page(
    `<main style="width:auto">${OTHERS.repeat(3)}${scroller('un', 'width:700px;height:900px', `${OTHERS}${scroller('deux', 'width:560px;height:640px', `${OTHERS}${TALL}`)}${OTHERS.repeat(3)}`)}${OTHERS.repeat(3)}</main>`,
  ),
  '/accroche': page(
    `<main style="width:auto">${scroller('un', 'width:640px;height:420px;scroll-behavior:smooth;scroll-snap-type:y mandatory', `<div style="scroll-snap-align:start">${TALL}</div><div style="scroll-snap-align:start">${OTHERS}</div>`)}</main>`,
    { head: '<style>html { scroll-behavior: smooth }</style>' },
  ),
  '/barres': page(`${BARS}<main style="margin-left:60px">${TALL}${OTHERS}</main>`),
  '/barres-court': page(
    `${BARS}<main style="margin-left:60px"><div style="height:80px"></div>${SHORT}${OTHERS}</main>`,
  ),
  '/collant': page(
    `<main><article id="message-1" itemscope itemtype="https://schema.org/Comment" style="padding:0">
      <p style="position:sticky;top:0;background:#dff;margin:0;padding:8px"><a href="/u/brindille" itemprop="author">brindille</a></p>
      <p itemprop="text" style="padding:16px">${lines(80)}</p>
      <footer style="position:sticky;bottom:0;background:#ffd">pied du message</footer></article>${OTHERS}</main>`,
  ),
  '/calques': page(
    `<div style="position:relative;z-index:0">
      <div style="position:absolute;inset:0;z-index:-1;background:linear-gradient(#fec,#cef)">fond</div>
      <div style="position:absolute;left:20px;top:60px;width:300px;height:40px;pointer-events:none;background:#fc6">dessous</div>
      <main style="position:relative">${SHORT.replace('<article', '<article style="background:none"')}
        <div style="position:absolute;z-index:10;left:0;top:0;pointer-events:none">${layer('left:120px;top:40px;width:90px;height:50px;background:#f00a;z-index:-1')}</div>
        <div style="position:fixed;inset:0;pointer-events:none;z-index:50">${layer('left:200px;top:20px;width:60px;height:60px;background:#0a0')}</div>
      </main></div>`,
  ),
  '/bulles': page(
    `<main>${SHORT}</main><div style="position:fixed;inset:0;z-index:99;pointer-events:none"><p style="position:absolute;right:0;bottom:0">Enregistré</p></div>`,
  ),
  '/fenetre': page(
    `${OTHERS.repeat(6)}<dialog style="margin:40px;padding:0;border:0;width:700px;height:500px;overflow:auto">${TALL}</dialog><script>document.querySelector('dialog').showModal(); document.activeElement.blur()</script>`,
  ),
  '/sous-fenetre': page(
    `<main>${TALL}</main><header class="a-cacher" style="position:fixed;top:0;left:0;right:0;height:50px;background:#234">Barre</header>
    <dialog class="a-cacher" style="width:300px;height:200px"><input id="biscuits" value="mon adresse"></dialog><script>document.querySelector('dialog').showModal()</script>`,
  ),
  '/ombre': page(shadowed(`${TALL}${OTHERS}`)),
  '/traces': page(
    `${BARS}<main style="margin-left:60px;width:auto">${OTHERS}${scroller('un', 'width:660px;height:420px;scroll-behavior:smooth;scroll-snap-type:y proximity', `${OTHERS}<div style="scroll-snap-align:start">${TALL.replace('<p itemprop', '<h2 style="position:sticky;top:0">Fil</h2><p itemprop')}</div>${OTHERS}`)}
      ${lines(80)}</main>`,
    {
      head: `<style>html { scroll-behavior: smooth } header, .a-cacher { transition: all 0.3s }
        .a-cacher:nth-child(2) { color: teal }</style>`,
    },
  ),
  '/sombre': page(`<main>${TALL}</main>`, {
    head: `<style>:root { color-scheme: light dark }
      @media (prefers-color-scheme: dark) { body { background: #101418; color: #dde } article { background: #1b2028 } }</style>`,
  }),
  '/couleurs': page(
    `<main style="background:linear-gradient(oklch(0.9 0.1 200),oklch(0.8 0.15 30))">${post(
      1,
      'brindille',
      `<span style="mix-blend-mode:multiply;background:oklch(0.7 0.2 150 / 0.6);color:color(display-p3 1 0 0)">mêlé au fond</span>
       <span style="filter:drop-shadow(2px 2px 3px #0008)">flou</span>
       <span style="font:24px/1.2 Brume">lettres d’ailleurs</span><br>${lines(60)}
       <span style="display:inline-block;transform:rotate(7deg) scale(1.1);background:conic-gradient(red,blue,red)">de travers</span>`,
    ).replace(
      '<article',
      '<article style="background:oklch(0.95 0.05 90 / 0.5);mix-blend-mode:hard-light"',
    )}</main><div class="a-cacher" style="position:fixed;left:0;top:0;width:100%;height:40px;background:#0f0;mix-blend-mode:difference"></div>`,
    { head: '<style>@font-face { font-family: Brume; src: url(/police) }</style>' },
  ),
  '/mouvements': page(
    `<main>${post(
      1,
      'brindille',
      `<span class="va">va et vient</span><br>${lines(60)}`,
      '<p><span class="va">encore</span></p>',
    )}</main>`,
    {
      head: `<style>@keyframes va { from { translate: 0; color: red } to { translate: 200px; color: blue } }
      .va { display: inline-block; animation: va 3s linear infinite alternate }</style>`,
    },
  ),
  '/medias': page(
    `<main>${post(
      1,
      'brindille',
      'Regardez.',
      `<canvas width="300" height="200"></canvas><img id="ailleurs" width="160" height="100" alt="un dessin">
       <img src="/anime.gif" width="90" height="90" alt="animé"><video width="240" height="160" muted></video>
       <p>${lines(40)}</p><img src="/dessin.png" loading="lazy" width="320" height="200" alt="plus bas">`,
    )}</main><script>${MEDIA_SCRIPT}</script>`,
  ),
};
