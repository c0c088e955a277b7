import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../../server/app.ts';
import { extensionOf, press, see } from '../../server/demo/gestures.ts';
import { capture } from '../../server/demo/volunteer.ts';
import { serveApp } from '../../server/serve.ts';
import { heldBy } from './association.ts';
import { type Ground, startGround } from './ground.ts';

let ground: Ground;

beforeAll(async () => {
  ground = await startGround();
});
afterAll(() => ground?.close());

/** What stands on the toolbar's button. */
async function badge(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { action } = Reflect.get(globalThis, 'chrome');
    return action.getBadgeText({});
  });
}

async function journal(): Promise<Page> {
  const { id } = await extensionOf(ground.browser);
  return ground.open(`chrome-extension://${id}/journal.html`);
}

test('a message captured while the association’s server is down waits, and leaves once it is back', async () => {
  const { stack, browser } = ground;
  await stack.server.close();

  const page = await ground.open(`${stack.practice}@corvin/101`);
  const popup = await capture(browser, page);
  await see(popup, 'Relevé enregistré sur cet ordinateur');
  await see(popup, 'L’envoi sera tenté de nouveau tout seul.');
  expect(await popup.$('#transmitted')).toBeNull();
  await popup.close();

  const lines = await journal();
  await lines.waitForSelector('article[data-state="waiting"]');
  expect(await badge(lines)).toBe('1');
  expect(await heldBy(stack)).toEqual([]);

  const again = await serveApp(createApp(stack.context), stack.server.port);
  await press(lines, 'Réessayer maintenant');
  await lines.waitForSelector('article[data-state="received"]');
  await see(lines, 'Transmis à l’association.');
  await lines.waitForFunction(async () => {
    const { action } = Reflect.get(globalThis, 'chrome');
    return (await action.getBadgeText({})) === '';
  });
  expect(await heldBy(stack)).toHaveLength(1);
  await again.close();
});
