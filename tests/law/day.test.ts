import { expect, test } from 'vitest';
import { addDays, addMonths, parisDay, parisMidnight } from '../../lib/law/day.ts';

test('a day in Paris begins an hour or two before the day in UTC', () => {
  expect(parisDay(new Date('2026-01-31T23:00:00Z'))).toBe('2026-02-01');
  expect(parisDay(new Date('2026-07-13T21:59:59Z'))).toBe('2026-07-13');
  expect(parisDay(new Date('2026-07-13T22:00:00Z'))).toBe('2026-07-14');
});

test('each day of a year begins at midnight in Paris, the days of the change of hour too', () => {
  for (let day = '2026-01-01'; day < '2027-01-01'; day = addDays(day, 1)) {
    const midnight = parisMidnight(day);
    expect(parisDay(midnight)).toBe(day);
    expect(parisDay(new Date(midnight.getTime() - 1))).toBe(addDays(day, -1));
  }
});

test('months keep the day-number, or end with the month', () => {
  expect(addMonths('2026-08-31', 1)).toBe('2026-09-30');
  expect(addMonths('2026-01-29', 1)).toBe('2026-02-28');
  expect(addMonths('2028-01-30', 1)).toBe('2028-02-29');
  expect(addMonths('2026-12-31', 12)).toBe('2027-12-31');
  expect(addMonths('2026-12-15', 0)).toBe('2026-12-15');
});

test('days cross months and years', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
});
