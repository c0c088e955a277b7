import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Looker, startLooker } from './volunteer/looker.ts';

const SITE = 'https://gazette-de-brume.example/2026/digue/';
const X = 'https://x.com/home';
const MARK = 'trace de la personne qui relève (aimé, partagé, suivi)';
const NAMED = 'nom ou portrait d’une personne qui n’est pas l’auteur';
const ANSWER = 'réponse d’une autre personne';

let looker: Looker;
beforeAll(async () => {
  looker = await startLooker();
});
afterAll(() => looker.close());

/** A comment of a site that numbers its own; the one who looks is « Lia Brunnec », alias lia_b29. */
const comment = (inner: string, name = 'Rose Corvant') => `
<header><div id="current-user"><a href="/u/lia_b29"><img src="/p/lia.png" alt="" title="Lia Brunnec"></a></div></header>
<div class="comments"><article id="comment-4" class="comment"><img class="avatar" src="/p/rose.png" alt="">
<b class="fn">${name}</b> <a href="#comment-4"><time datetime="2026-11-20T09:00:00Z">20 nov.</time></a>${inner}</article>
<article id="comment-5" class="comment"><b class="fn">Ida</b><div class="comment-content"><p>Bonjour.</p></div></article></div>`;
const words = (...lines: string[]) =>
  `<div class="comment-content">${lines.map((line) => `<p>${line}</p>`).join('')}</div>`;
const ofComment = (inner: string, name?: string) =>
  looker.leftOut(comment(inner, name), SITE, '#comment-4 .fn');

/** A post of X, its author and its words; the account that looks is @lia_b29. */
const post = ({
  handle,
  name,
  text,
  more = '',
}: Record<'handle' | 'name' | 'text', string> & { more?: string }) => `
<nav><a href="/lia_b29" data-testid="AppTabBar_Profile_Link">Profil</a></nav>
<button data-testid="SideNav_AccountSwitcher_Button"><img src="/p/lia_normal.png" alt=""><span>Lia Brunnec</span><span>@lia_b29</span></button>
<div data-testid="cellInnerDiv"><article data-testid="tweet"><div data-testid="Tweet-User-Avatar"><img src="/p/${handle}_normal.png" alt=""></div>
<div data-testid="User-Name"><div><a href="/${handle}"><span>${name}</span></a></div><a href="/${handle}"><span>@${handle}</span></a>
<a href="/${handle}/status/2123705909375926272"><time datetime="2026-11-20T09:12:00.000Z">20 nov.</time></a></div>
<div data-testid="tweetText" lang="fr"><span>${text}</span></div>${more}</article></div>`;
const ofX = (html: string) => looker.leftOut(html, X, '[data-testid="tweetText"]');

describe('nothing of the author’s is left out', () => {
  test.each([
    ['Vous avez aimé les Ostrovards ?', 'Nous, non. Qu’ils partent.'],
    ['Vous avez aimé'],
    ['Aimé par vous, aimé par personne.', 'Vous et les Ostrovards, quelle bande.'],
    ['Ceux que vous suivez mentent tous.'],
    ['Lia Brunnec ment, @lia_b29 aussi, et <a href="/u/lia_b29">@lia_b29</a> le sait.'],
  ])('words that speak to « vous », or of the one who looks: %s', async (...lines) => {
    expect(await ofComment(words(...lines))).toEqual([]);
    const html = post({ handle: 'rose_c', name: 'Rose', text: lines.join(' ') });
    expect(await ofX(html)).toEqual([]);
  });

  test.each(['Vous et nous', 'Aimé par Brume', 'Following'])(
    'a name that is words of networks: %s',
    async (name) => {
      expect(await ofComment(words('Les Ostrovards, dehors.'), name)).toEqual([]);
      expect(await ofX(post({ handle: 'vous', name, text: 'Les Ostrovards, dehors.' }))).toEqual([]);
    },
  );

  test('the name and the portrait of a namesake of the one who looks', async () => {
    expect(await ofX(post({ handle: 'lia_brunnec_b', name: 'Lia Brunnec', text: 'Dehors.' }))).toEqual([]);
    expect(await ofComment(words('Dehors.'), 'Lia Brunnec')).toEqual([]);
  });

  test('the portrait that a site gives to whoever has none, the one who looks too', async () => {
    const html = comment(words('Dehors.')).replaceAll('/p/rose.png', '/p/lia.png');
    expect(await looker.leftOut(html, SITE, '#comment-4 .fn')).toEqual([]);
  });

  test('the author’s own name where the one who looks wrote the post', async () => {
    expect(await ofX(post({ handle: 'lia_b29', name: 'Lia Brunnec', text: 'À moi.' }))).toEqual([]);
  });

  test('what a message quotes, dated and linked as a message is', async () => {
    const quote =
      '<blockquote><a href="#comment-2"><time datetime="2026-11-19T09:00:00Z">hier</time></a> Non !</blockquote>';
    expect(await ofComment(`${quote}${words('Dehors.')}`)).toEqual([]);
  });

  test('counters of everyone’s, buttons nobody pressed', async () => {
    const bar =
      '<p>Aimé par 3 personnes</p><button aria-pressed="false">J’aime</button><a class="like">J’aime</a>';
    expect(await ofComment(`${words('Dehors.')}${bar}`)).toEqual([]);
  });

  test('the line of a link that only says who has followed it', async () => {
    const link = '<p>Source : <a href="/t/digue/12?par=lia_b29">la digue</a></p>';
    expect(await ofComment(`${words('Dehors.')}${link}`)).toEqual([]);
  });
});

describe('what is not the author’s is left out', () => {
  test.each([
    ['<p>Vous et 3 autres personnes</p>', MARK],
    ['<p>Aimé par <a href="/u/nol">Nol</a> et 4 autres</p>', MARK],
    ['<p><span>Nol</span> et 2 autres que vous suivez</p>', MARK],
    ['<button aria-label="Je n’aime plus">4</button>', MARK],
    ['<div role="button"><svg aria-label="Unlike"><path d="M0 0h9v9z"/></svg></div>', MARK],
    ['<a class="comment-like is-liked">4</a>', MARK],
    ['<button>Suivi(e)</button>', MARK],
    ['<p>Cité par @lia_b29</p>', NAMED],
    ['<p>Merci à Lia Brunnec pour la photo</p>', NAMED],
    ['<p><a href="https://gazette-de-brume.example/u/lia_b29">Page</a></p>', NAMED],
    [
      '<p><img src="https://cdn.example/p/lia.png?s=48" alt=""></p>'.replace('https://cdn.example', ''),
      NAMED,
    ],
    ['<ol class="children"><li id="comment-9"><p>Bravo.</p></li></ol>', ANSWER],
    ['<article><p>Bravo.</p></article>', ANSWER],
  ])('%s', async (part, what) => {
    const left = await ofComment(`${words('Dehors.')}${part}`);
    expect(left.map((one) => one.what)).toEqual([what]);
  });

  test('a field with the whole form around it, the name of who writes in it included', async () => {
    const form = '<form>Connectée en tant que Lia Brunnec <textarea>Brouillon</textarea></form>';
    expect(await ofComment(`${words('Dehors.')}${form}`)).toEqual([
      {
        what: 'champ de saisie de la personne qui relève',
        words: 'Connectée en tant que Lia Brunnec Brouillon',
      },
    ]);
  });

  test('on X, whom a post answers where that is the one who looks, and a portrait at another size', async () => {
    const more =
      '<div>En réponse à <a href="/lia_b29">@lia_b29</a></div><div data-testid="faces"><img src="/p/lia_x96.png" alt=""></div>';
    const left = await ofX(post({ handle: 'rose_c', name: 'Rose', text: 'Dehors.', more }));
    expect(left.map(({ what }) => what)).toEqual([NAMED, NAMED]);
  });
});
