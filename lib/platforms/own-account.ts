/** Where networks name the account that looks at the page, in their own menus. */
const OWN_LINKS =
  'a[data-testid="AppTabBar_Profile_Link"][href], nav a[href^="/profile/"], .navigation-bar a[href^="/@"], .navigation-panel a.column-link[href^="/@"]';

/** The handle of whoever looks at the page, where its menus name it; only ever used to leave it out (rule 3). */
export function ownHandle(page: Document): string | null {
  const href = page.querySelector(OWN_LINKS)?.getAttribute('href') ?? '';
  return /^\/(?:profile\/|@)?([\w.:-]{1,100})(?:[/?#]|$)/.exec(href)?.[1] ?? null;
}
