import { describe, expect, test } from 'vitest';
import { deadlineOf } from '../../lib/law/deadline.ts';

const THREE_MONTHS = { prescription: 'presse-3-mois' };
const ONE_YEAR = { prescription: 'presse-1-an' };
const days = (offence: { prescription: string }, published: string) => {
  const deadline = deadlineOf(offence, published, new Date(published));
  return [deadline?.legalDay, deadline?.lastSafeDay];
};

describe('three months of the press', () => {
  test('published 23 August: legal day 23 November, last safe day the eve', () => {
    expect(days(THREE_MONTHS, '2026-08-23T10:00:00Z')).toEqual(['2026-11-23', '2026-11-22']);
  });

  test.each([
    ['2026-08-31T10:00:00Z', '2026-11-30'],
    ['2026-11-30T10:00:00Z', '2027-02-28'],
    ['2026-11-29T10:00:00Z', '2027-02-28'],
    ['2027-11-30T10:00:00Z', '2028-02-29'],
    ['2026-10-31T10:00:00Z', '2027-01-31'],
  ])('published %s: where the month has no such day, its last one, %s', (published, legal) => {
    expect(days(THREE_MONTHS, published)[0]).toBe(legal);
  });

  test('the day is that of Paris: 22:30 UTC in summer is the next day there', () => {
    expect(days(THREE_MONTHS, '2026-08-22T22:30:00Z')[0]).toBe('2026-11-23');
    expect(days(THREE_MONTHS, '2026-12-22T22:30:00Z')[0]).toBe('2027-03-22');
    expect(days(THREE_MONTHS, '2026-12-22T23:30:00Z')[0]).toBe('2027-03-23');
  });

  test('amber from day 60 and red from day 75, at midnight in Paris either side of the change of hour', () => {
    const deadline = deadlineOf(THREE_MONTHS, '2026-09-01T10:00:00Z', new Date('2026-09-01T10:00:00Z'));
    expect(deadline?.amberAt).toBe('2026-10-30T23:00:00.000Z');
    expect(deadline?.redAt).toBe('2026-11-14T23:00:00.000Z');
    const summer = deadlineOf(THREE_MONTHS, '2026-02-10T10:00:00Z', new Date('2026-02-10T10:00:00Z'));
    expect(summer?.amberAt).toBe('2026-04-10T22:00:00.000Z');
  });

  test('calm, amber, red, past', () => {
    const at = (now: string) => deadlineOf(THREE_MONTHS, '2026-09-01T10:00:00Z', new Date(now))?.urgency;
    expect(at('2026-10-30T22:59:59Z')).toBe('calm');
    expect(at('2026-10-30T23:00:00Z')).toBe('amber');
    expect(at('2026-11-14T23:00:00Z')).toBe('red');
    expect(at('2026-11-30T22:59:59Z')).toBe('red');
    expect(at('2026-11-30T23:00:00Z')).toBe('past');
  });
});

describe('one year of the press', () => {
  test('published on 29 February: legal day 28 February', () => {
    expect(days(ONE_YEAR, '2028-02-29T12:00:00Z')).toEqual(['2029-02-28', '2029-02-27']);
  });

  test('amber after ten months, red after eleven', () => {
    const deadline = deadlineOf(ONE_YEAR, '2026-03-31T12:00:00Z', new Date('2026-04-01T00:00:00Z'));
    expect(deadline?.amberAt).toBe('2027-01-30T23:00:00.000Z');
    expect(deadline?.redAt).toBe('2027-02-27T23:00:00.000Z');
  });
});

describe('what cannot be counted is not counted', () => {
  test.each([
    ['an unknown date', THREE_MONTHS, null],
    ['a date that is none', THREE_MONTHS, 'hier'],
    ['no offence', { prescription: 'sans-objet' }, '2026-08-23T10:00:00Z'],
    ['a period that runs from majority', { prescription: 'delit-mineur-10-ans' }, '2026-08-23T10:00:00Z'],
  ])('%s gives null', (_, offence, published) => {
    expect(deadlineOf(offence, published, new Date('2026-09-01T00:00:00Z'))).toBeNull();
  });

  test('six years have a last day, and no colours as the data set none', () => {
    const deadline = deadlineOf(
      { prescription: 'delit-6-ans' },
      '2026-08-23T10:00:00Z',
      new Date('2026-09-01T00:00:00Z'),
    );
    expect(deadline).toMatchObject({
      lastSafeDay: '2032-08-22',
      amberAt: null,
      redAt: null,
      urgency: 'calm',
    });
  });
});
