import { describe, expect, test } from 'vitest';
import { cleanAddress, cleanMediaAddress } from '../../lib/platforms/address.ts';

describe('an address kept in a record', () => {
  test.each([
    ['https://gazette.example/a?p=4#comment-12', 'https://gazette.example/a?p=4#comment-12', []],
    ['https://x.com/nom/status/12?s=20&t=abc', 'https://x.com/nom/status/12', ['s', 't']],
    ['https://www.youtube.com/watch?v=abc&t=42s&si=xyz', 'https://www.youtube.com/watch?v=abc&t=42s', ['si']],
    ['https://f.example/t.html?s=22c09551c71c1a6b#post949757', 'https://f.example/t.html#post949757', ['s']],
    ['https://f.example/?s=cuisine', 'https://f.example/?s=cuisine', []],
    ['https://u:secret@a.example/b', 'https://a.example/b', ['credentials']],
    ['https://a.example/b;jsessionid=ABC?x=1', 'https://a.example/b?x=1', ['jsessionid']],
    [
      'https://a.example/?utm_source=l&UTM_Medium=m&id=3&fbclid=z',
      'https://a.example/?id=3',
      ['UTM_Medium', 'fbclid', 'utm_source'],
    ],
    ['https://a.example/?__cft__%5B0%5D=AZ&__tn__=R', 'https://a.example/', ['__cft__[0]', '__tn__']],
    ['https://a.example/?q=moi%40courriel.example', 'https://a.example/', ['q']],
    ['https://a.example/?access_token=1&lang=fr', 'https://a.example/?lang=fr', ['access_token']],
    ['https://a.example/page#access_token=eyJ', 'https://a.example/page', ['fragment']],
    ['https://a.example/?a=%C3%A9+b&c', 'https://a.example/?a=%C3%A9+b&c', []],
  ])('%s', (url, address, redacted) => {
    expect(cleanAddress(url)).toEqual({ address, redacted });
  });

  test('is empty for what is no web address', () => {
    for (const url of [
      '',
      'data:image/png;base64,AAAA',
      'blob:https://x.com/1',
      'javascript:void(0)',
      '/relative',
    ])
      expect(cleanAddress(url)).toEqual({ address: '', redacted: ['address'] });
  });

  test('cleaned twice is cleaned once', () => {
    const once = cleanAddress('https://a.example/b?x=1&utm_source=y&z#p7').address;
    expect(cleanAddress(once)).toEqual({ address: once, redacted: [] });
  });
});

describe('an address of media kept in a record', () => {
  test.each([
    [
      'https://m.example/media/G1.jpg?format=jpg&name=large',
      'https://m.example/media/G1.jpg?format=jpg&name=large',
      [],
    ],
    ['https://m.example/a.png?viewer=u-77&w=640', 'https://m.example/a.png?w=640', ['viewer']],
    [
      'https://m.example/a.jpg?x-expires=12&for=lea&signed=abc',
      'https://m.example/a.jpg',
      ['for', 'signed', 'x-expires'],
    ],
  ])('%s', (url, address, redacted) => {
    expect(cleanMediaAddress(url)).toEqual({ address, redacted });
  });
});
