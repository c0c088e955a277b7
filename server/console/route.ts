/** Where one is in the console. */
export type Route =
  | { page: 'queue'; search: URLSearchParams }
  | { page: 'case'; id: string }
  | { page: 'entry'; token: string | null }
  | { page: 'invitations' }
  | { page: 'account' }
  | { page: 'unknown' };

/** Addresses of the pages; the server answers each of them with the same file. */
export const PAGES = {
  queue: '/',
  case: (id: string) => `/dossiers/${id}`,
  entry: '/entrer',
  invitations: '/invitations',
  account: '/compte',
} as const;

const CASE = /^\/dossiers\/([0-9a-f-]{36})$/;

/** The page that an address names; a one-time token is read from the fragment, which browsers never send. */
export function routeOf(address: URL): Route {
  const path = address.pathname;
  if (path === PAGES.queue) return { page: 'queue', search: address.searchParams };
  if (path === PAGES.entry) return { page: 'entry', token: address.hash.slice(1) || null };
  if (path === PAGES.invitations) return { page: 'invitations' };
  if (path === PAGES.account) return { page: 'account' };
  const id = CASE.exec(path)?.[1];
  return id === undefined ? { page: 'unknown' } : { page: 'case', id };
}
