import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PostReading } from '../../lib/platforms/reading.ts';
import { type Readers, startReaders } from '../platforms/chromium.ts';
import { disagreements, expectedOf, hasCorpus, savedHtml, savedPages } from '../platforms/corpus.ts';

const FIXTURES = join(import.meta.dirname, '../platforms');
let readers: Readers;

beforeAll(async () => {
  readers = await startReaders();
});

afterAll(async () => {
  await readers.close();
});

/** A made-up page; its address is in its first line, what is read of it in the JSON file beside it. */
function fixture(path: string): { html: string; address: string } {
  const html = readFileSync(join(FIXTURES, path), 'utf8');
  return { html, address: /^<!-- (\S+) -->/.exec(html)?.[1] ?? '' };
}

describe('made-up pages', () => {
  for (const network of ['x', 'bluesky', 'mastodon', 'generic'])
    for (const file of readdirSync(join(FIXTURES, network)).filter((name) => name.endsWith('.html')))
      test(`${network}/${file} is read as ${file.replace('.html', '.json')} says`, async () => {
        const { html, address } = fixture(`${network}/${file}`);
        const { posts, focus } = await readers.read(html, address);
        const expected: unknown = JSON.parse(
          readFileSync(join(FIXTURES, network, file.replace('.html', '.json')), 'utf8'),
        );
        expect({ focus: focus?.id ?? null, posts }).toEqual(expected);
      });

  test('a page reads the same twice', async () => {
    const { html, address } = fixture('x/home.html');
    const first = await readers.read(html, address);
    expect(await readers.read(html, address)).toEqual(first);
  });
});

describe('the post under the pointer', () => {
  test('X: no private message is ever a post, even in the markup of one', async () => {
    const { html, address } = fixture('x/home.html');
    await readers.read(html, address);
    expect(await readers.readAt('[data-testid="DMDrawer"] [data-testid="tweetText"]')).toBeNull();
    expect(await readers.readAt('[data-testid="DMDrawer"]')).toBeNull();
  });

  test('X: a quoted post is a part of the one that quotes it', async () => {
    const { html, address } = fixture('x/home.html');
    await readers.read(html, address);
    const reading = await readers.readAt('img[alt="Une affiche"]');
    expect(reading?.id).toBe('1985000000000000000');
  });

  test('Mastodon: a quoted post is a part of the one that quotes it', async () => {
    const { html, address } = fixture('mastodon/list.html');
    await readers.read(html, address);
    expect((await readers.readAt('.status--is-quote p'))?.id).toBe('115000000000065536');
  });

  test('Bluesky: conversations hold no post', async () => {
    const { html } = fixture('bluesky/feed.html');
    const { posts } = await readers.read(html, 'https://bsky.app/messages/abc');
    expect(posts).toEqual([]);
    expect(await readers.readAt('[data-testid="postText"]')).toBeNull();
  });

  test('an answer nested in a comment is not that comment', async () => {
    const { html, address } = fixture('generic/comments.html');
    await readers.read(html, address);
    expect((await readers.readAt('#comment-8 .comment-content'))?.id).toBe('comment-8');
    expect((await readers.readAt('#comment-7 > article p'))?.id).toBe('comment-7');
  });

  test('a slot leads to the comment whose words it carries', async () => {
    const { html, address } = fixture('generic/shadow.html');
    await readers.read(html, address);
    expect((await readers.readAt('[slot="mots"] p'))?.id).toBe('comment-31');
  });

  test('where a page says nothing of its messages, the repeated block is read and its gaps are named', async () => {
    const { html, address } = fixture('generic/nothing.html');
    await readers.read(html, address);
    const reading = await readers.readAt('.fiche p');
    expect(reading?.text).toBe('Prendre trois carottes et les éplucher.');
    expect(reading?.missing).toEqual(['id', 'permalink', 'author', 'published', 'language', 'audience']);
    expect(await readers.readAt('nav .item')).toBeNull();
  });

  test('an age alone gives two bounds, given the hour of reading', async () => {
    const { html, address } = fixture('generic/microdata.html');
    await readers.read(html, address);
    const reading = await readers.readAt('.avis:nth-of-type(2) .date', '2026-05-01T20:00:00Z');
    expect(reading?.published).toEqual({
      at: '2026-05-01T16:00:00.000Z',
      source: 'relative',
      earliest: '2026-05-01T16:00:00.000Z',
      latest: '2026-05-01T17:00:00.000Z',
      raw: 'il y a 3 h',
      decoded: null,
    });
    expect(reading?.missing).not.toContain('published');
  });
});

describe('a hostile page', () => {
  test('that hides the DOM’s methods behind its elements gets no exception, and the question asked', async () => {
    const clobbered = ['matches', 'childNodes', 'shadowRoot', 'getAttribute'].map(
      (name) => `<input name="${name}">`,
    );
    const page = `<!doctype html><ol><li class="comment" id="comment-1"><p>Mots</p><form>${clobbered.join('')}</form></li></ol>`;
    const { posts } = await readers.read(page, 'https://gazette.example/');
    expect(posts.map((post) => post.hasMedia)).toEqual([true]);
    expect(posts[0]?.reading.missing).toContain('author');
  });

  test('a page of private conversations holds no post, whatever its markup', async () => {
    const { html } = fixture('generic/comments.html');
    for (const address of ['https://web.whatsapp.com/', 'https://reseau.example/messages/12']) {
      expect((await readers.read(html, address)).posts).toEqual([]);
      expect(await readers.readAt('#comment-7 p')).toBeNull();
    }
  });

  test('X: conversations hold no post', async () => {
    const { posts } = await readers.read(fixture('x/home.html').html, 'https://x.com/messages/1-2');
    expect(posts).toEqual([]);
  });
});

describe('the question of rule 4', () => {
  const POSTS: readonly (readonly [string, string, boolean])[] = [
    ['words alone', '<p>Mots.</p>', false],
    ['an image', '<img src="/photo.jpg">', true],
    ['an image without a source yet', '<img loading="lazy">', true],
    ['a picture element', '<picture></picture>', true],
    ['a video', '<video></video>', true],
    ['a canvas', '<canvas></canvas>', true],
    ['a frame', '<iframe src="https://video.example/"></iframe>', true],
    ['an object', '<object data="/a.svg"></object>', true],
    ['an icon drawn in a few lines', '<svg viewBox="0 0 24 24"><path d="M1 1"/></svg>', false],
    ['a picture inside an SVG', '<svg><image href="/photo.jpg"/></svg>', true],
    ['a drawing', `<svg>${'<path d="M1 1"/>'.repeat(30)}</svg>`, true],
    ['a background in an attribute', '<div style="background-image: url(/photo.jpg)"></div>', true],
    [
      'a background in a style sheet',
      '<style>.fond { background: url(/photo.jpg) }</style><div class="fond"></div>',
      true,
    ],
    [
      'a picture before an element',
      '<style>.avant::before { content: url(/photo.jpg) }</style><i class="avant"></i>',
      true,
    ],
    ['the room of a picture to come', '<div style="aspect-ratio: 1.5 / 1"></div>', true],
    ['an emoji of a known maker', '<img class="emoji" alt="😀" src="https://s.w.org/e.svg">', false],
    ['a picture that says it is an emoji', '<img class="emoji" alt="Voir" src="/photo.jpg">', true],
    ['an unknown picture with an emoji for text', '<img alt="😀" src="/photo.jpg">', true],
    ['the portrait of the author', '<img class="avatar" src="https://secure.gravatar.com/avatar/0">', false],
    [
      'a picture in a shadow root',
      '<div><template shadowrootmode="open"><img src="/p.jpg"></template></div>',
      true,
    ],
  ];

  for (const [what, html, due] of POSTS)
    test(`${what}: ${due ? 'asked' : 'pictured at once'}`, async () => {
      const page = `<!doctype html><meta charset="utf-8"><ol><li class="comment" id="comment-1"><b class="fn">Nom</b><p>Mots</p>${html}</li></ol>`;
      const { posts } = await readers.read(page, 'https://gazette.example/');
      expect(posts[0]?.hasMedia).toBe(due);
    });
});

describe('what is taken of a comment', () => {
  test('is the comment without the answers nested in it: an answer’s picture asks no question of it', async () => {
    const answer =
      '<li id="comment-2"><article><b class="fn">Autre</b><p>Voici.</p><img src="/p.jpg"></article></li>';
    const page = `<!doctype html><meta charset="utf-8"><ol><li id="comment-1"><div><b class="fn">Nom</b><p>Mots</p></div>
      <ol>${answer}</ol></li></ol>`;
    const { posts } = await readers.read(page, 'https://gazette.example/');
    expect(posts.map(({ reading, hasMedia }) => [reading.id, reading.text, hasMedia])).toEqual([
      ['comment-1', 'Mots', false],
      ['comment-2', 'Voici.', true],
    ]);
    expect(posts[1]?.reading.replyTo).toBe('https://gazette.example/#comment-1');
  });
});

const NETWORKS = ['x', 'bluesky', 'mastodon', 'comments', 'forum', 'realserver'];

describe.skipIf(!hasCorpus)('real pages (skipped where ../shared/corpus is absent)', () => {
  const totals = { checked: 0, right: 0, unsure: 0, unsureRight: 0 };
  for (const page of hasCorpus ? savedPages(NETWORKS) : [])
    test(`${page.file} (${page.posts} posts)`, async () => {
      const { posts } = await readers.read(savedHtml(page.file), page.address);
      if (page.posts === 0) expect(posts.map((post) => post.reading.id)).toEqual([]);
      const readings = posts.map((post) => post.reading);
      const rows = expectedOf(page.file);
      const wrong = rows.flatMap((row) => disagreements(row, readings, page.address));
      count(rows, wrong);
      expect(wrong.filter((one) => one.checked)).toEqual([]);
      expect(readings.filter(isSilent).map((reading) => reading.id)).toEqual([]);
    });

  test('every checked reading is right; the unsure ones are told', () => {
    console.log(
      `corpus: ${totals.right}/${totals.checked} checked, ${totals.unsureRight}/${totals.unsure} unsure`,
    );
    expect(totals.right).toBe(totals.checked);
  });

  function count(rows: { checked: boolean; root: string }[], wrong: { root: string }[]): void {
    for (const row of rows) {
      const right = wrong.every((one) => one.root !== row.root) ? 1 : 0;
      totals[row.checked ? 'checked' : 'unsure'] += 1;
      totals[row.checked ? 'right' : 'unsureRight'] += right;
    }
  }
});

/** A null that `missing` does not name. */
function isSilent(reading: PostReading): boolean {
  const { missing } = reading;
  return (
    (reading.id === null && !missing.includes('id')) ||
    (reading.permalink === null && !missing.includes('permalink')) ||
    (reading.published === null && !missing.includes('published')) ||
    (reading.text === '' && reading.media.length === 0 && !missing.includes('text'))
  );
}
