import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Chromium, launchChromium } from '../../server/demo/chromium.ts';
import { extensionOf, press, see } from '../../server/demo/gestures.ts';
import { type Association, startAssociation } from './journal-association.ts';
import { bundleHarness, joinIn, keepIn, openOwn, wakeIn } from './journal-extension.ts';

const AXE = join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js');

let harness: string;
let axe: string;
let association: Association;
let chromium: Chromium;

beforeAll(async () => {
  [harness, association, axe] = await Promise.all([
    bundleHarness(),
    startAssociation(),
    readFile(AXE, 'utf8'),
  ]);
});

afterEach(() => chromium.close());

afterAll(async () => {
  await association?.close();
});

async function open(path: string): Promise<Page> {
  chromium = await launchChromium({ extension: inject('extension') });
  const page = await openOwn(chromium.browser, path);
  await page.evaluate(harness);
  await page.evaluate(axe);
  return page;
}

/** What axe-core finds wrong, in light and in dark, narrow and wide; and whether anything sticks out sideways. */
async function faultsOf(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const value of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    for (const width of [320, 1440]) {
      await page.setViewport({ width, height: 900 });
      const found: string[] = await page.evaluate(async () => {
        const { violations } = await Reflect.get(globalThis, 'axe').run(document);
        const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth;
        const sides = wide ? [`${document.documentElement.scrollWidth} px wide`] : [];
        return [
          ...sides,
          ...violations.flatMap((violation: { id: string; nodes: { html: string }[] }) =>
            violation.nodes.map((node) => `${violation.id}: ${node.html}`),
          ),
        ];
      });
      faults.push(...found.map((fault) => `${value} ${width}: ${fault}`));
    }
  }
  return faults;
}

const shot = async (page: Page, name: string) => {
  const folder = process.env['SCREENSHOTS'];
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
};

const post = (text: string, minute: number, more = {}) => ({
  text,
  at: `2026-11-23T10:${String(minute).padStart(2, '0')}:00.000Z`,
  ...more,
});

describe('the journal’s page', () => {
  test('is accessible, light and dark, narrow and wide, whatever its lines', async () => {
    const page = await open('journal.html');
    expect(await faultsOf(page)).toEqual([]);
    await joinIn(page, association.invitation);
    const long = `${'Un très long message inventé. '.repeat(20)}${'x'.repeat(200)}`;
    await keepIn(page, post(long, 1, { categories: ['injure-publique-origine', 'menace-de-mort'] }));
    await wakeIn(page);
    await see(page, 'Reçu n° ');
    association.behave.refuse = 'bad-record';
    await keepIn(page, post('رسالة مخترعة للتجربة', 2));
    await wakeIn(page);
    await see(page, 'Le serveur refuse ce relevé');
    association.behave.refuse = 'bad-signature';
    await keepIn(page, post('Un autre mot inventé : grobiche.', 3));
    await wakeIn(page);
    await see(page, 'n’a pas reconnu la signature');
    association.behave.refuse = null;
    for (let i = 4; i < 8; i += 1) await keepIn(page, post(`Mot inventé ${i}.`, i, { draft: true }));
    await see(page, 'Mot inventé 7.');
    await page.$eval('article[data-state="received"] summary', (summary) => summary.click());
    await see(page, 'Empreinte du relevé');
    expect(await faultsOf(page)).toEqual([]);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
    await page.setViewport({ width: 1440, height: 900 });
    await shot(page, 'journal-1440-light');
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    await page.setViewport({ width: 320, height: 700 });
    await shot(page, 'journal-320-dark');
    await press(page, 'Supprimer ce brouillon');
    await page.waitForSelector('dialog[open]');
    expect(await faultsOf(page)).toEqual([]);
    await shot(page, 'journal-dialog');
  });

  test('stays smooth with a thousand records: the first fifty, then more on demand', async () => {
    const page = await open('welcome.html');
    await page.evaluate(async () => {
      for (let i = 0; i < 1000; i += 1) {
        const at = new Date(Date.UTC(2026, 9, 1) + i * 60_000).toISOString();
        await globalThis.temoin.keep({ text: `Mot inventé numéro ${i}.`, at });
      }
    });
    await page.goto(page.url().replace('welcome', 'journal'));
    await see(page, 'Mot inventé numéro 999.');
    expect(await page.$$eval('article', (lines) => lines.length)).toBe(50);
    await page.focus('#more');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('article').length === 100);
    await page.type('#search', 'numero 123.');
    await see(page, '1 sur 1000');
    expect(await page.$$eval('article', (lines) => lines.length)).toBe(1);
  }, 180_000);
});

describe('joining by hand', () => {
  test('reads the invitation page whose address was copied, shows the charter, and joins only once it is accepted', async () => {
    const page = await open('welcome.html');
    await shot(page, 'welcome-typed');
    expect(await faultsOf(page)).toEqual([]);
    await press(page, 'Continuer');
    await see(page, 'Écrivez l’adresse de la page d’invitation, ou le code.');
    await page.type('#typed-code', association.invitationPage);
    await page.keyboard.press('Enter');
    await see(page, 'Association Essai vous invite');
    await see(page, new URL(association.invitation.server).host);
    expect(await faultsOf(page)).toEqual([]);
    await page.setViewport({ width: 1440, height: 900 });
    await shot(page, 'welcome-charter');
    await press(page, 'Rejoindre Association Essai');
    await see(page, 'cochez d’abord la case');
    expect(association.requests.filter((request) => request === 'POST /api/enrol')).toHaveLength(1);
    await page.locator('#enrol-accept').click();
    await press(page, 'Rejoindre Association Essai');
    await see(page, 'Ce navigateur est relié à Association Essai');
    expect(await faultsOf(page)).toEqual([]);
    await shot(page, 'welcome-done');
  });

  test('takes a code with the server’s address beside it', async () => {
    const page = await open('welcome.html');
    await page.type('#typed-code', association.invitation.code);
    await page.type('#typed-server', association.invitation.server);
    await page.keyboard.press('Enter');
    await see(page, 'Association Essai vous invite');
    await press(page, 'Ne pas rejoindre');
    await see(page, 'Rien n’a été envoyé.');
  });

  test('says what to do where there is no such invitation', async () => {
    const page = await open('options.html');
    await page.type('#typed-code', `${association.invitation.server}/invitation/NONE-NONE`);
    await page.keyboard.press('Enter');
    await see(page, 'Cette invitation n’existe pas. Vérifiez le code');
    expect((await extensionOf(chromium.browser)).name).toContain('Témoin');
  });
});
