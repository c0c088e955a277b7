import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { type Chromium, launchChromium } from '../../server/demo/chromium.ts';
import { press, see } from '../../server/demo/gestures.ts';
import { type Association, startAssociation } from './journal-association.ts';
import { bundleHarness, joinIn, keepIn, openOwn, wakeIn } from './journal-extension.ts';

let harness: string;
let association: Association;
let chromium: Chromium;
let journal: Page;

beforeAll(async () => {
  [harness, association] = await Promise.all([bundleHarness(), startAssociation()]);
});

afterAll(async () => {
  await association?.close();
});

/** A fresh browser with the journal open. */
async function open(): Promise<void> {
  chromium = await launchChromium({ extension: inject('extension') });
  journal = await openOwn(chromium.browser, 'journal.html');
  await journal.evaluate(harness);
}

const keep = (text: string, more = {}) => keepIn(journal, { text, at: '2026-11-23T10:00:00.000Z', ...more });
const line = (id: string) => `article[data-id="${id}"]`;
const stateOf = (id: string) => journal.$eval(line(id), (element) => element.getAttribute('data-state'));
const wake = () => wakeIn(journal);
const badge = () => journal.evaluate(() => Reflect.get(globalThis, 'chrome').action.getBadgeText({}));

describe('the journal in a real browser', () => {
  beforeEach(async () => {
    await open();
    Object.assign(association.behave, { refuse: null, forge: false, cut: false, delay: 0 });
    return () => chromium.close();
  });

  test('shows a record kept while in no association as kept here, and says why it stays', async () => {
    await see(journal, 'Rien pour l’instant');
    const id = await keep('Un mot inventé : grobiche.');
    await see(journal, 'Un mot inventé : grobiche.');
    await see(journal, 'Relevé enregistré sur cet ordinateur');
    expect(await journal.$(`${line(id)} img`)).toBeNull();
    await press(journal, 'Réessayer maintenant');
    await see(journal, 'L’envoi attend que ce navigateur soit relié à une association');
    expect(await badge()).toBe('1');
  });

  test('sends what waited as soon as the association is joined, and shows its proven receipt', async () => {
    const id = await keep('Un mot inventé : trombule.', { weight: 300_000 });
    expect(await joinIn(journal, association.invitation)).toBe('device-1');
    await press(journal, 'Réessayer maintenant');
    await see(journal, 'Transmis à l’association. Reçu n° ');
    await press(journal, 'Détails et empreintes');
    await see(journal, 'à l’heure du serveur de l’association, à 5 secondes près');
    expect(association.records.get(id)).toBe(1);
    await expect.poll(badge).toBe('');
    await expect.poll(async () => offscreenDocuments()).toBe(0);
  });

  test('never says « Transmis » on a receipt that the pinned log does not prove', async () => {
    association.behave.forge = true;
    const id = await keep('Un mot inventé : farlouche.');
    await joinIn(journal, association.invitation);
    await press(journal, 'Réessayer maintenant');
    await see(journal, 'Témoin ne le croit pas');
    expect(await journal.$eval('main', (main) => main.innerText)).not.toMatch(/Transmis à l’association/);
    expect(await stateOf(id)).toBe('waiting');
  });

  test('lets one refused record be, and sends the others', async () => {
    await joinIn(journal, association.invitation);
    association.behave.refuse = 'too-large';
    const refused = await keep('Un mot inventé : pataclou.');
    await wake();
    await see(journal, 'trop lourd pour le serveur');
    association.behave.refuse = null;
    const sent = await keep('Un mot inventé : bidouche.', { at: '2026-11-23T11:00:00.000Z' });
    await wake();
    await expect.poll(() => stateOf(sent), { timeout: 10_000 }).toBe('received');
    expect(await stateOf(refused)).toBe('refused');
  });

  test('deletes only what the association has proven to hold, after asking, with the focus kept inside', async () => {
    const id = await keep('Un mot inventé : sornefle.');
    await joinIn(journal, association.invitation);
    expect(await journal.$eval(line(id), (element) => element.textContent)).not.toContain('Supprimer');
    await wake();
    await see(journal, 'Reçu n° ');
    await press(journal, 'Supprimer de cet ordinateur');
    await see(journal, 'Supprimer ce relevé de cet ordinateur');
    for (let i = 0; i < 5; i += 1) {
      await journal.keyboard.press('Tab');
      expect(
        await journal.evaluate(() => {
          const focused = document.activeElement;
          return focused === document.body || focused?.closest('dialog') !== null;
        }),
      ).toBe(true);
    }
    await journal.keyboard.press('Escape');
    await journal.waitForSelector('dialog', { hidden: true });
    expect(await stateOf(id)).toBe('received');
    await press(journal, 'Supprimer de cet ordinateur');
    await journal.locator('#confirm-remove').click();
    await see(journal, 'Rien pour l’instant');
  });

  test('reads a picture only when asked, blurred first', async () => {
    await keep('Un mot inventé : crapoussin.');
    await see(journal, 'crapoussin');
    expect(await journal.$('img')).toBeNull();
    await press(journal, 'Montrer l’image');
    await journal.waitForSelector('.blurred-veiled img[src^="blob:"]');
    await press(journal, 'Voir nettement');
    await journal.waitForSelector('.blurred-frame:not(.blurred-veiled) img');
  });

  test('keeps what was captured whatever quota the browser gives to others', async () => {
    const origin = await journal.evaluate(() => location.origin);
    const devtools = await journal.createCDPSession();
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 200_000 });
    const id = await keep('Un mot inventé : débordelle.', { weight: 3_000_000 });
    await devtools.send('Storage.overrideQuotaForOrigin', { origin });
    await see(journal, 'débordelle');
    expect(await stateOf(id)).not.toBe('draft');
    expect(await journal.$$eval('article', (lines) => lines.length)).toBe(1);
  });

  test('offers a draft to be continued, and deletes it at any time', async () => {
    const id = await keep('Un mot inventé : virevolin.', { draft: true });
    await see(journal, 'À terminer');
    expect(await stateOf(id)).toBe('draft');
    await press(journal, 'Supprimer ce brouillon');
    await journal.locator('#confirm-remove').click();
    await see(journal, 'Rien pour l’instant');
  });
});

async function offscreenDocuments(): Promise<number> {
  return journal.evaluate(async () => {
    const chrome = Reflect.get(globalThis, 'chrome');
    return (await chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] })).length;
  });
}
