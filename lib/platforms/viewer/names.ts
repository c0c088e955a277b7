import type { Account } from './account.ts';

/** Whether some words name an account: by its handle wherever it stands, by its name as a whole. */
export function namesAccount(words: string, { handles, names }: Account): boolean {
  const plain = words.replace(/\s+/gu, ' ').trim().toLowerCase();
  if (plain === '') return false;
  for (const handle of handles) if (stands(plain, handle, isRare(handle))) return true;
  for (const name of names) if (stands(plain, name, name.includes(' '))) return true;
  return false;
}

/** Whether an address is one of an account's own pages: `/handle…`, `/@handle…`, `/profile/handle…`. */
export function isPageOf(address: string, { handles, ids }: Account): boolean {
  if (!URL.canParse(address)) return false;
  const [first = '', second = ''] = decoded(new URL(address).pathname).slice(1).toLowerCase().split('/');
  return [...handles, ...ids].some(
    (own) =>
      first === own ||
      first === `@${own}` ||
      (second === own && /^(?:profile|users?|u|members|channel|accounts?)$/.test(first)),
  );
}

/** An address without the parameters of its query that name an account; the rest as it was written. */
export function withoutAccountValues(address: string, { handles, ids }: Account): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  const parts = url.search.slice(1).split('&');
  const kept = parts.filter((part) => {
    const value = decoded(part.slice(part.indexOf('=') + 1))
      .replace(/^@/, '')
      .toLowerCase();
    return value === '' || !(handles.has(value) || ids.has(value));
  });
  if (kept.length === parts.length) return address;
  url.search = kept.join('&');
  return url.href;
}

/** A handle that is a word of the language (« marie ») names somebody only after an @, or alone. */
function isRare(handle: string): boolean {
  return /[\d_.-]/.test(handle) && handle.length >= 5;
}

function stands(words: string, own: string, anywhere: boolean): boolean {
  if (words === own || words === `@${own}` || words === `u/${own}`) return true;
  const at = words.indexOf(anywhere ? own : `@${own}`);
  if (at < 0) return false;
  const end = at + own.length + (anywhere ? 0 : 1);
  return !/[\p{L}\p{N}_]/u.test(words[at - 1] ?? '') && !/[\p{L}\p{N}_]/u.test(words[end] ?? '');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
