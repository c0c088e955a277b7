import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { openStore } from '../../lib/browser/store/db.ts';
import { VERSIONS } from '../../lib/browser/store/versions.ts';
import { sha256 } from './scene.ts';

/** What a version's rows look like before and after the next one's upgrade: one case for each upgrade. */
interface UpgradeCase {
  table: string;
  before: Record<string, unknown>;
  after: Record<string, unknown>;
}

const CASES: Record<number, UpgradeCase[]> = {};

/** SHA-256 of each released schema: what waits on a volunteer's machine was written under one of these. */
const RELEASED: Record<number, string> = {
  1: 'cdb9e925bb12c617698e517bb5bed930ac58b744639b3b7bbfe080df5c8331d9',
};

describe('released schemas', () => {
  for (const { number, date, why, tables, upgrade } of VERSIONS) {
    test(`version ${number} is dated, explained, and as it was released`, () => {
      expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(why.length).toBeGreaterThan(20);
      expect(sha256(JSON.stringify([number, date, tables])), 'Never edit a release: add a version').toBe(
        RELEASED[number],
      );
    });

    test.runIf(upgrade)(`the upgrade to version ${number} has its case`, () => {
      expect(
        CASES[number]?.length ?? 0,
        `Add to CASES what version ${number} makes of old rows`,
      ).toBeGreaterThan(0);
    });

    test.runIf(upgrade)(`version ${number} opens what the version before left`, async () => {
      const name = `upgrade-${number}`;
      const old = openStore(
        name,
        VERSIONS.filter((version) => version.number < number),
      );
      for (const { table, before } of CASES[number] ?? []) await old.table(table).add(before);
      old.close();
      const opened = openStore(
        name,
        VERSIONS.filter((version) => version.number <= number),
      );
      for (const { table, after } of CASES[number] ?? []) {
        expect(await opened.table(table).toArray()).toContainEqual(after);
      }
      opened.close();
    });
  }

  test('follow one another without a gap', () => {
    expect(VERSIONS.map((version) => version.number)).toEqual(VERSIONS.map((_, index) => index + 1));
  });

  test('open in every transaction as strict', () => {
    const db = openStore('strict');
    expect(db._options.chromeTransactionDurability).toBe('strict');
  });
});
