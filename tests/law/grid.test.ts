import { describe, expect, test } from 'vitest';
import { inForce } from '../../lib/law/dated.ts';
import { LAW_VERSION, offenceById, offencesInForce } from '../../lib/law/grid.ts';
import { parseOffence } from '../../lib/law/offence.ts';

const ENTRIES = [
  { since: null, until: '2024-12-31', penalty: 'old' },
  { since: '2025-01-01', until: '2026-06-30', penalty: 'new' },
  { since: '2026-08-01', until: null, penalty: 'newest' },
];

describe('what is in force on a day', () => {
  test.each([
    ['1999-01-01', 'old'],
    ['2024-12-31', 'old'],
    ['2025-01-01', 'new'],
    ['2026-06-30', 'new'],
    ['2026-08-01', 'newest'],
    ['2040-01-01', 'newest'],
  ])('%s: the entry is %s', (day, penalty) => {
    expect(inForce(ENTRIES, day)?.penalty).toBe(penalty);
  });

  test('between two entries, nothing', () => {
    expect(inForce(ENTRIES, '2026-07-15')).toBeNull();
  });

  test('every category of today has its entry', () => {
    expect(offencesInForce(LAW_VERSION).map(({ id }) => id)).toContain('injure-publique-origine');
    expect(offencesInForce(LAW_VERSION).length).toBeGreaterThanOrEqual(44);
  });
});

test('an unknown id is null, for a record may outlive a category', () => {
  expect(offenceById('outrage-aux-lunaires')).toBeNull();
});

test('a file with a field too many is refused', () => {
  expect(() => parseOffence({ id: 'lunaires', entries: [], color: 'red' })).toThrow();
});
