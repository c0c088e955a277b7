import { describe, expect, test } from 'vitest';
import { createPractice } from '../../server/practice/app.ts';
import { permalinkOf } from '../../server/practice/article.ts';
import { goneReasons } from '../../server/practice/awkward.ts';
import { viewer } from '../../server/practice/people.ts';
import { feed, posts } from '../../server/practice/posts.ts';

const NOW = new Date('2026-11-23T12:00:00.500Z');
const app = createPractice(NOW);

async function read(address: string): Promise<string> {
  const answer = await app.request(address);
  expect(answer.status, address).toBe(200);
  return answer.text();
}

/** The posts of a page, as their HTML. */
function articles(page: string): string[] {
  return page.match(/<article\b[\s\S]*?<\/article>/g) ?? [];
}

const datedLinks = (article: string) => article.match(/<a [^>]*href="[^"]+"><time datetime="[^"]+"/g) ?? [];

describe('every page answers', () => {
  test('every link of the home page leads somewhere, but for what has disappeared', async () => {
    const links = [...(await read('/')).matchAll(/href="(\/[^"]*)"/g)].map(([, href]) => href ?? '');
    expect(links.length).toBeGreaterThan(30);
    for (const href of links) {
      const { status } = await app.request(href);
      const isGone = Object.keys(goneReasons).some((id) => href.endsWith(`/${id}`));
      expect(status, href).toBe(isGone ? 404 : 200);
    }
  });

  test('a picture, a drawing or a video that a page names is there', async () => {
    const sources = [...(await read('/fil')).matchAll(/(?:src|poster)="(\/[^"?]*)/g)].map(
      ([, src]) => src ?? '',
    );
    for (const src of new Set(sources)) expect((await app.request(src)).status, src).toBe(200);
  });

  test('the home page says that everything is invented', async () => {
    expect(await read('/')).toContain('les personnes, les peuples et les propos y sont inventés');
  });

  test('nothing comes from elsewhere, and no script or style stands in a page', async () => {
    const answer = await app.request('/fil');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'");
    const page = await answer.text();
    expect(page.match(/(?:src|href)="(?:https?:)?\/\//g)).toBeNull();
    expect(page).not.toMatch(/<style|style="|<script>/);
  });
});

describe('a post reads like those of real networks', () => {
  for (const post of posts.filter(({ vagueTime }) => !vagueTime)) {
    test(`${permalinkOf(post)} has one permalink, which carries its time`, async () => {
      const [article = '', ...others] = articles(await read(permalinkOf(post)));
      expect(others).toEqual([]);
      expect(datedLinks(article)).toHaveLength(1);
      expect(article).toContain(`href="${permalinkOf(post)}"><time datetime="`);
      expect(article).toContain(`data-post-id="${post.id}"`);
    });
  }

  test('the feed shows each post once, newest first', async () => {
    const ids = articles(await read('/fil')).map((article) => /data-post-id="(\w+)"/.exec(article)?.[1]);
    expect(ids).toEqual(feed().map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('times are whole seconds of UTC, counted from the start', async () => {
    expect(await read('/@boulange/201')).toContain('datetime="2026-11-23T11:20:00Z"');
  });

  test('a thread holds the answers under the post', async () => {
    const thread = articles(await read('/fil/101'));
    expect(thread.length).toBe(6);
    expect(thread.slice(1).every((article) => article.includes('En réponse à'))).toBe(true);
  });

  test('a quoted post has a time outside any link, so that the permalink stays one', async () => {
    const [article = ''] = articles(await read('/@hildegonde/107'));
    expect(article.match(/<time datetime/g)).toHaveLength(2);
    expect(datedLinks(article)).toHaveLength(1);
  });

  test('a private account shows a padlock with its words', async () => {
    expect(await read('/@velours/110')).toContain('aria-label="Compte privé : abonnés acceptés seulement"');
  });

  test('a relative time has no machine-readable one', async () => {
    const [article = ''] = articles(await read('/@tonio_r/111'));
    expect(article).toContain('<time>il y a 5 h</time>');
    expect(article).not.toContain('datetime');
  });

  test('a long text is cut until asked for', async () => {
    const page = await read('/@hildegonde/109');
    expect(page).toContain('Voir plus');
    expect(page).not.toContain('Refusez vos caves');
    expect(await read('/texte/109')).toContain('Refusez vos caves');
  });

  test('a picture called sensitive is not in the page until it is asked for', async () => {
    const page = await read('/@corvin/voile');
    expect(page).toContain('Contenu sensible, afficher');
    expect(page).not.toMatch(/<img[^>]*prune/);
  });

  test('a post in a shadow root is declared in one', async () => {
    expect(await read('/@hildegonde/ombre')).toContain('<template shadowrootmode="open">');
  });

  test('only some say what they are in microdata', async () => {
    expect(await read('/@hildegonde/102')).toContain('itemtype="https://schema.org/SocialMediaPosting"');
    expect(await read('/@corvin/101')).not.toContain('itemtype');
  });
});

describe('traps for whoever captures too much', () => {
  test('the viewer is in the bar of each page, in a form of each post and in the address of pictures', async () => {
    const page = await read('/@corvin/103');
    expect(page).toContain(viewer.name);
    expect(page).toContain(`value="${viewer.session}"`);
    expect(page).toMatch(new RegExp(`\\.png\\?[^"]*${viewer.session}`));
  });

  test('private messages and the banner appear when asked for alone', async () => {
    expect(await read('/fil')).not.toMatch(/class="(drawer|banner)"/);
    expect(await read('/fil?messages=1')).toContain('class="drawer"');
    expect(await read('/@corvin/101?bandeau=1')).toContain('class="banner"');
  });

  test.each(Object.entries(goneReasons))('/@corvin/%s is gone, and says why', async (id, reason) => {
    const answer = await app.request(`/@corvin/${id}`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain(reason.replaceAll("'", '&#39;'));
  });
});
