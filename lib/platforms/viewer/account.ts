import { AROUND_NAME, LINKS, MENUS, NOBODY, NOT_HANDLES, OWN_PAGE } from './menus.ts';
import { portraitKey } from './portrait.ts';

/** The account that looks at a page, as the page's own menus name it; only ever used to leave it out (rule 3). */
export interface Account {
  handles: ReadonlySet<string>;
  names: ReadonlySet<string>;
  /** What their portrait's addresses have in common, whatever its size. */
  portraits: ReadonlySet<string>;
  ids: ReadonlySet<string>;
}

/** What the menus of a page, and Mastodon's own state, tell of who looks at it; all empty where they tell nothing. */
export function accountOn(page: Document): Account {
  const found = { handles: new Set<string>(), names: new Set<string>(), portraits: new Set<string>() };
  const menus = [...page.querySelectorAll(MENUS.join()), ...ownLinks(page)];
  for (const menu of menus) {
    for (const link of [menu, ...menu.querySelectorAll('[href]')]) add(found.handles, handleIn(link));
    for (const image of menu.querySelectorAll('img')) add(found.portraits, portraitKey(image));
    for (const name of namesIn(menu)) add(found.names, name);
  }
  for (const name of [...found.names].filter((one) => /^(?:@|u\/)\S+$/.test(one))) {
    found.names.delete(name);
    add(found.handles, name.replace(/^(?:@|u\/)/, ''));
  }
  return withState({ ...found, ids: new Set<string>() }, page);
}

type Gathered = Record<keyof Account, Set<string>>;

function ownLinks(page: Document): Element[] {
  return [...page.querySelectorAll(LINKS)].filter((link) =>
    [link.getAttribute('aria-label'), link.getAttribute('title'), link.textContent].some((words) =>
      OWN_PAGE.test((words ?? '').trim()),
    ),
  );
}

function handleIn(link: Element): string {
  const path = (link.getAttribute('href') ?? '').replace(/^https?:\/\/[^/]+/, '');
  const parts = /^\/(?:(?:profile|users?|u|members|channel|@me)\/)?@?([\w.:-]{2,100})(?:[/?#]|$)/.exec(path);
  const handle = parts?.[1] ?? '';
  return NOT_HANDLES.test(handle) ? '' : handle;
}

/** Leaves of text, and the labels of what is drawn: a name stands alone there, or after « photo de profil de ». */
function namesIn(menu: Element): string[] {
  const labels = [menu, ...menu.querySelectorAll('[aria-label], [alt], [title]')].flatMap((one) =>
    ['aria-label', 'alt', 'title'].map((name) => one.getAttribute(name) ?? ''),
  );
  const leaves = [menu, ...menu.querySelectorAll('*')]
    .filter((one) => one.children.length === 0)
    .map((one) => one.textContent ?? '');
  return [...labels, ...leaves]
    .map((words) => words.replace(/\s+/gu, ' ').trim().replace(AROUND_NAME, '').trim())
    .filter((words) => words.length >= 3 && words.length <= 60 && /\p{L}/u.test(words))
    .filter((words) => !NOBODY.test(words));
}

/** Mastodon writes into its page who looks at it. */
function withState(found: Gathered, page: Document): Account {
  const state = objectIn(page.getElementById('initial-state')?.textContent ?? '');
  const me = text(part(part(state, 'meta'), 'me'));
  const account = part(part(state, 'accounts'), me);
  add(found.ids, me);
  add(found.handles, text(part(account, 'acct')));
  add(found.names, text(part(account, 'display_name')));
  add(found.portraits, portraitKey(text(part(account, 'avatar'))));
  return found;
}

function objectIn(json: string): unknown {
  try {
    return json === '' ? null : JSON.parse(json);
  } catch {
    return null;
  }
}

function part(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null ? Reflect.get(of, name) : null;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function add(to: Set<string>, value: string): void {
  if (value !== '') to.add(value.toLowerCase());
}
