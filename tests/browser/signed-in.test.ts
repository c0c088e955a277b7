import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Readers, startReaders } from '../platforms/chromium.ts';

let readers: Readers;
beforeAll(async () => {
  readers = await startReaders();
});
afterAll(() => readers.close());

const MASTODON = '<body class="app-body"><div id="mastodon"></div><script id="initial-state"></script>';
const PAGES: readonly (readonly [string, string, string, boolean | null])[] = [
  [
    'X, with its own account in the menu',
    'https://x.com/home',
    '<a data-testid="AppTabBar_Profile_Link" href="/vola">Profil</a>',
    true,
  ],
  ['X, with its log-in entry', 'https://x.com/a/status/1', '<a href="/login">Se connecter</a>', false],
  ['X, with neither', 'https://x.com/a/status/1', '<main></main>', null],
  [
    'X, with both',
    'https://x.com/home',
    '<a data-testid="AppTabBar_Profile_Link" href="/vola">Profil</a><a href="/login">x</a>',
    null,
  ],
  [
    'X, with a log-in entry that a post shows',
    'https://x.com/home',
    '<article><a href="/login">Se connecter</a></article>',
    null,
  ],
  [
    'Bluesky, with its log-in button',
    'https://bsky.app/',
    '<button aria-label="Se connecter">Se connecter</button>',
    false,
  ],
  [
    'Bluesky, with its own account in the menu',
    'https://bsky.app/',
    '<nav><a href="/profile/vola.example">Profil</a></nav>',
    true,
  ],
  ['Bluesky, with another button', 'https://bsky.app/', '<button aria-label="Rechercher">?</button>', null],
  [
    'Mastodon, with its banner',
    'https://brumeval.example/@a/1',
    `${MASTODON}<div class="sign-in-banner">Se connecter</div>`,
    false,
  ],
  [
    'Mastodon, with its own account in the menu',
    'https://brumeval.example/home',
    `${MASTODON}<nav class="navigation-bar"><a href="/@vola">v</a></nav>`,
    true,
  ],
  [
    'another site, with a log-in link',
    'https://brumeval.example/',
    '<a href="/login">Se connecter</a>',
    null,
  ],
];

describe('whether a page is shown to someone signed in', () => {
  for (const [what, address, body, expected] of PAGES)
    test(`${what}: ${expected === null ? 'not told' : expected ? 'yes' : 'no'}`, async () => {
      await readers.read(`<!doctype html><title>Brumeval</title>${body}`, address);
      expect(await readers.signedIn()).toBe(expected);
    });
});
