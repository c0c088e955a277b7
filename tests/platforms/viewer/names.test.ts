import { describe, expect, test } from 'vitest';
import type { Account } from '../../../lib/platforms/viewer/account.ts';
import { isPageOf, namesAccount, withoutAccountValues } from '../../../lib/platforms/viewer/names.ts';
import { portraitKey } from '../../../lib/platforms/viewer/portrait.ts';

const account = (handle: string, name: string): Account => ({
  handles: new Set([handle]),
  names: new Set([name]),
  portraits: new Set(),
  ids: new Set(['7730418']),
});
const lia = account('lia_b29', 'lia brunnec');
/** A handle and a name that are words of the language. */
const rose = account('rose', 'rose');

describe('words that name an account', () => {
  test.each(['lia_b29', '@Lia_B29', 'Cité par @lia_b29, hier', 'u/lia_b29', 'Photo de Lia Brunnec.'])(
    '%s',
    (words) => {
      expect(namesAccount(words, lia)).toBe(true);
    },
  );
  test.each(['rose', 'Rose', 'Cité par @rose'])('%s, alone or after an @', (words) => {
    expect(namesAccount(words, rose)).toBe(true);
  });
});

describe('words that do not', () => {
  test.each(['', 'lia_b291 a répondu', 'dahlia_b29', 'Lia Brunnecker', '@lia_b'])('%s', (words) => {
    expect(namesAccount(words, lia)).toBe(false);
  });
  test.each(['Une rose rouge', 'Rose Corvant', '@rosette', 'arrose'])(
    '%s, where the handle is a word',
    (words) => {
      expect(namesAccount(words, rose)).toBe(false);
    },
  );
});

describe('an address', () => {
  test.each([
    '/lia_b29',
    '/@lia_b29/12',
    '/profile/lia_b29/post/3k',
    '/u/lia_b29?x=1',
    '/users/7730418',
    '/%40lia_b29',
  ])('%s is one of the account’s pages', (path) => {
    expect(isPageOf(`https://ronde.example${path}`, lia)).toBe(true);
  });
  test.each(['/', '/rose/status/12', '/t/lia_b29', '/lia_b291', '/?de=lia_b29'])('%s is not', (path) => {
    expect(isPageOf(`https://ronde.example${path}`, lia)).toBe(false);
  });
  test('loses what names the account in its query, and nothing else', () => {
    const clean = (query: string) => withoutAccountValues(`https://ronde.example/a${query}#p7`, lia);
    expect(clean('?par=lia_b29&page=2')).toBe('https://ronde.example/a?page=2#p7');
    expect(clean('?u=%40LIA_b29')).toBe('https://ronde.example/a#p7');
    expect(clean('?q=a+b&c&d=')).toBe('https://ronde.example/a?q=a+b&c&d=#p7');
  });
});

describe('a portrait', () => {
  test.each([
    [
      'https://cdn.example/profile_images/18/aB_normal.jpg',
      'https://cdn.example/profile_images/18/aB_x96.jpg?v=2',
    ],
    ['https://f.example/user_avatar/f.example/lia/48/9_2.png', '/user_avatar/f.example/lia/120/9_2.png'],
    [
      'https://b.example/img/avatar/plain/did:plc:q/b@jpeg',
      'https://b.example/img/avatar_thumbnail/plain/did:plc:q/b@jpeg',
    ],
    ['https://yt.example/ytc/aBc=s88-c-k', 'https://yt.example/ytc/aBc=s40-c-k'],
  ])('is the same at another size: %s', (one, other) => {
    expect(portraitKey(one)).toBe(portraitKey(other));
    expect(portraitKey(one)).not.toBe('');
  });
  test('is not another’s', () => {
    expect(portraitKey('https://cdn.example/a/rose.png')).not.toBe(
      portraitKey('https://cdn.example/a/lia.png'),
    );
  });
  test.each(['', 'data:image/png;base64,AA', 'blob:https://x.com/1'])('« %s » names none', (address) => {
    expect(portraitKey(address)).toBe('');
  });
});
