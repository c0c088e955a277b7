import { describe, expect, test } from 'vitest';
import { cleanAddress, cleanMediaAddress } from '../../lib/platforms/address.ts';

const TRACKING = 'paramètres de suivi dans une adresse';
const SECRET = 'jetons et identifiants dans une adresse';
const PICTURE = 'paramètres de l’adresse d’une image';

describe('an address kept in a record', () => {
  test.each([
    ['https://gazette.example/a?p=4#comment-12', 'https://gazette.example/a?p=4#comment-12', []],
    ['https://x.com/nom/status/12?s=20&t=abc', 'https://x.com/nom/status/12', [TRACKING]],
    [
      'https://www.youtube.com/watch?v=abc&t=42s&si=xyz',
      'https://www.youtube.com/watch?v=abc&t=42s',
      [TRACKING],
    ],
    [
      'https://f.example/t.html?s=22c09551c71c1a6b#post949757',
      'https://f.example/t.html#post949757',
      [SECRET],
    ],
    ['https://f.example/?s=cuisine', 'https://f.example/?s=cuisine', []],
    ['https://u:secret@a.example/b', 'https://a.example/b', ['identifiants dans une adresse']],
    ['https://a.example/b;jsessionid=ABC?x=1', 'https://a.example/b?x=1', [SECRET]],
    ['https://a.example/?utm_source=l&UTM_Medium=m&id=3&fbclid=z', 'https://a.example/?id=3', [TRACKING]],
    ['https://a.example/?__cft__%5B0%5D=AZ&__tn__=R', 'https://a.example/', [TRACKING]],
    ['https://a.example/?q=moi%40courriel.example', 'https://a.example/', [SECRET]],
    ['https://a.example/?access_token=1&lang=fr', 'https://a.example/?lang=fr', [SECRET]],
    ['https://a.example/page#access_token=eyJ', 'https://a.example/page', ['fragment d’une adresse']],
    ['https://a.example/?a=%C3%A9+b&c', 'https://a.example/?a=%C3%A9+b&c', []],
    ['https://f.example/t/digue/12/3?u=marie', 'https://f.example/t/digue/12/3', [TRACKING]],
    ['https://f.example/chercher?u=marie', 'https://f.example/chercher?u=marie', []],
    [
      'https://www.instagram.com/p/DQ7aBcDeFgHxYz0123456789AbCdEfGhIjK/',
      'https://www.instagram.com/p/DQ7aBcDeFgH/',
      [SECRET],
    ],
    ['https://www.instagram.com/p/DQ7aBcDeFgH/', 'https://www.instagram.com/p/DQ7aBcDeFgH/', []],
  ])('%s', (url, address, rules) => {
    expect(cleanAddress(url)).toEqual({ address, rules });
  });

  test('is empty for what is no web address', () => {
    for (const url of [
      '',
      'data:image/png;base64,AAAA',
      'blob:https://x.com/1',
      'javascript:void(0)',
      '/relative',
    ])
      expect(cleanAddress(url)).toEqual({ address: '', rules: ['adresse illisible'] });
  });

  test('cleaned twice is cleaned once', () => {
    const once = cleanAddress('https://a.example/b?x=1&utm_source=y&z#p7').address;
    expect(cleanAddress(once)).toEqual({ address: once, rules: [] });
  });
});

describe('an address of media kept in a record', () => {
  test.each([
    [
      'https://m.example/media/G1.jpg?format=jpg&name=large',
      'https://m.example/media/G1.jpg?format=jpg&name=large',
      [],
    ],
    ['https://m.example/a.png?viewer=u-77&w=640', 'https://m.example/a.png?w=640', [SECRET]],
    ['https://m.example/a.jpg?x-expires=12&for=lea&signed=abc', 'https://m.example/a.jpg', [PICTURE]],
  ])('%s', (url, address, rules) => {
    expect(cleanMediaAddress(url)).toEqual({ address, rules });
  });
});
