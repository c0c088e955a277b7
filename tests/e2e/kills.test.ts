import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { extensionOf } from '../../server/demo/gestures.ts';
import { capture } from '../../server/demo/volunteer.ts';
import { heldBy } from './association.ts';
import { type Ground, startGround } from './ground.ts';
import { killBrowser } from './kill.ts';

let ground: Ground;

beforeAll(async () => {
  ground = await startGround();
});
afterAll(() => ground?.close());

async function journalOf(browser: Browser): Promise<Page> {
  const { id } = await extensionOf(browser);
  return ground.open(`chrome-extension://${id}/journal.html`);
}

test('a browser killed with -9 as soon as it says « enregistré » sends the record once, at its next start', async () => {
  const { stack, browser } = ground;
  const page = await ground.open(`${stack.practice}@corvin/103`);
  await capture(browser, page);
  await killBrowser(ground);

  const journal = await journalOf(await ground.reopen());
  await journal.waitForSelector('article[data-state="received"]', { timeout: 60_000 });
  expect(await journal.$$('article')).toHaveLength(1);
  const held = await heldBy(stack);
  expect(held.map(({ record }) => record.reading.id)).toEqual(['103']);
  expect((await held[0]?.file('picture'))?.subarray(1, 4).toString()).toBe('PNG');
});
