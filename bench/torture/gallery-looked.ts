import type { Browser } from 'puppeteer-core';
import { asTenant } from '../../server/db/tenant.ts';
import { watch } from '../../server/demo/gallery/quiet.ts';
import { extensionOf } from '../../server/demo/gestures.ts';
import { signIn } from '../../server/demo/moderator.ts';
import type { Ground } from './ground.ts';

/** Opens the journal and every case of the console, and tells what of the records ran, loaded or took them over. */
export async function looked(browser: Browser, ground: Ground): Promise<string[]> {
  return [...(await inJournal(browser)), ...(await inConsole(browser, ground))];
}

async function inJournal(browser: Browser): Promise<string[]> {
  const { id } = await extensionOf(browser);
  const page = await browser.newPage();
  const quiet = watch(page, `chrome-extension://${id}/`);
  await page.goto(`chrome-extension://${id}/journal.html`);
  await page.waitForSelector('main li', { timeout: 30_000 });
  const faults = await quiet.faults();
  await page.close();
  return faults.map((fault) => `journal: ${fault}`);
}

async function inConsole(
  browser: Browser,
  { context, association, consoleLink, origin }: Ground,
): Promise<string[]> {
  const cases = await asTenant(context, association, (tx) => tx.selectFrom('case').select('id').execute());
  const page = await signIn(browser, consoleLink);
  const quiet = watch(page, origin);
  const faults: string[] = [];
  for (const { id } of cases) {
    await page.goto(`${origin}/dossiers/${id}`);
    await page.waitForSelector('#review', { timeout: 30_000 });
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('main details')) details.setAttribute('open', '');
    });
    faults.push(...(await quiet.faults()).map((fault) => `console, case ${id}: ${fault}`));
  }
  await page.close();
  return [...new Set(faults)];
}
