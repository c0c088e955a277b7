import { describe, expect, test } from 'vitest';
import { boundsOf } from '../../lib/platforms/relative.ts';
import { shownDate } from '../../lib/platforms/shown-date.ts';
import { instantOf, unixInstant } from '../../lib/platforms/time.ts';

describe('an instant in an attribute', () => {
  test('with its zone, however written', () => {
    for (const text of [
      '2018-09-27T14:51:09+0200',
      '2018-09-27T14:51:09+02:00',
      '2018-09-27 12:51:09Z',
      '2018-09-27T12:51:09.000Z',
      '2018-09-27T07:51:09-05:00',
    ])
      expect(instantOf(text)).toEqual({ at: '2018-09-27T12:51:09.000Z', earliest: null, latest: null });
  });

  test('without its zone lies between two bounds', () => {
    expect(instantOf('2018-09-27T14:51:09')).toEqual({
      at: '2018-09-27T14:51:09.000Z',
      earliest: '2018-09-27T00:51:09.000Z',
      latest: '2018-09-28T02:51:09.000Z',
    });
    expect(instantOf('2020-07-29')).toEqual({
      at: '2020-07-29T00:00:00.000Z',
      earliest: '2020-07-28T10:00:00.000Z',
      latest: '2020-07-30T11:59:59.000Z',
    });
  });

  test('is null for what is none', () => {
    for (const text of [
      '',
      'comment_date',
      'Invalid Date',
      '2018-13-01',
      '2018-02-30',
      '2018-09-27T25:00Z',
      '0001-01-01',
    ])
      expect(instantOf(text)).toBeNull();
  });

  test('as Unix time, in seconds or milliseconds', () => {
    expect(unixInstant('1538052669')?.at).toBe('2018-09-27T12:51:09.000Z');
    expect(unixInstant('1538052669123')?.at).toBe('2018-09-27T12:51:09.123Z');
    expect(unixInstant('12')).toBeNull();
  });
});

describe('a date in words', () => {
  test.each([
    ['19 juin 2018 à 15:28', '2018-06-19T15:28:00.000Z'],
    ['le 1er août 2024 à 9 h 05', '2024-08-01T09:05:00.000Z'],
    ['8. April 2019 @ 11:38', '2019-04-08T11:38:00.000Z'],
    ['December 20, 2016 at 12:37 pm', '2016-12-20T12:37:00.000Z'],
    ['October 2, 2026 at 12:01 am', '2026-10-02T00:01:00.000Z'],
    ['26/10/13, 03:48 pm', '2013-10-26T15:48:00.000Z'],
    ['29.07.2020 // 12:56', '2020-07-29T12:56:00.000Z'],
    ['於 2013/12/28 10:28', '2013-12-28T10:28:00.000Z'],
    ['12 de enero de 2021', '2021-01-12T00:00:00.000Z'],
  ])('%s', (words, at) => {
    const read = shownDate(words);
    expect(read?.at).toBe(at);
    expect(Date.parse(read?.earliest ?? '')).toBeLessThan(Date.parse(at));
    expect(Date.parse(read?.latest ?? '')).toBeGreaterThan(Date.parse(at));
  });

  test('is null where day and month cannot be told apart, or where there is none', () => {
    for (const words of ['05/12/2022', 'il y a 3 h', 'Version 4.12.2', 'mardi 5', ''])
      expect(shownDate(words)).toBeNull();
  });
});

describe('an age', () => {
  const now = new Date('2026-11-23T12:00:00Z');
  test.each([
    ['il y a 3 h', '2026-11-23T08:00:00.000Z', '2026-11-23T09:00:00.000Z'],
    ['il y a une minute', '2026-11-23T11:58:00.000Z', '2026-11-23T11:59:00.000Z'],
    ['3 hours ago', '2026-11-23T08:00:00.000Z', '2026-11-23T09:00:00.000Z'],
    ['2 j', '2026-11-20T12:00:00.000Z', '2026-11-21T12:00:00.000Z'],
    ['5d', '2026-11-17T12:00:00.000Z', '2026-11-18T12:00:00.000Z'],
    ['vor 2 Stunden', '2026-11-23T09:00:00.000Z', '2026-11-23T10:00:00.000Z'],
    ['il y a 2 mois', '2026-08-22T12:00:00.000Z', '2026-09-28T12:00:00.000Z'],
    ['hier', '2026-11-21T12:00:00.000Z', '2026-11-23T12:00:00.000Z'],
    ['à l’instant', '2026-11-23T11:59:00.000Z', '2026-11-23T12:00:00.000Z'],
  ])('%s lies between two bounds', (raw, earliest, latest) => {
    expect(boundsOf(raw, now)).toEqual({ earliest, latest });
  });

  test('is null for other words', () => {
    for (const raw of ['', '3', '3 réponses', 'Répondre', '12 juin 2024', '2.3K'])
      expect(boundsOf(raw, now)).toBeNull();
  });
});
