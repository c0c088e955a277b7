import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { VEIL, VEIL_INK } from '../../lib/browser/capture/veil.ts';
import { lineOf } from '../../lib/capture/line.ts';
import { tap } from '../../server/demo/gestures.ts';
import { type Scene, startScene, until } from './capture-scene.ts';
import { FURTHER_PAGES } from './further-pages.ts';
import { differenceOf, paintedBy } from './pixels.ts';

let scene: Scene;

beforeAll(async () => {
  const drawing = new PNG({ width: 320, height: 200 });
  for (let at = 0; at < drawing.data.length; at += 1) drawing.data[at] = at % 4 === 3 ? 255 : (at * 7) % 251;
  scene = await startScene({ ...FURTHER_PAGES, '/dessin.png': PNG.sync.write(drawing) });
});
afterEach(() => scene.clear());
afterAll(() => scene.close());

const rows = () => scene.store.evaluate(() => globalThis.temoinStore.rows());
const screen = (popup: Page, name: string) => popup.waitForSelector(`main[data-screen="${name}"]`);

/** Presses the button and waits for one screen of the popup. */
async function pressFor(page: Page, name: string): Promise<Page> {
  await scene.press(page);
  const popup = await scene.popup();
  await screen(popup, name);
  return popup;
}

/** The one draft there is, with the bytes of its files. */
async function onlyDraft() {
  const drafts = await scene.store.evaluate(() => globalThis.temoinStore.all());
  expect(drafts).toHaveLength(1);
  const [draft] = drafts;
  if (!draft) throw new Error('no draft');
  const file = (name: string) => Buffer.from(draft.files[name] ?? '', 'base64');
  return { id: draft.kept.id, record: draft.kept.record, file };
}

/** A post taken as it was found, then the page clicked: the popup is closed, as any click in a page closes it. */
async function foundThenClicked(path: string, target: string): Promise<Page> {
  const page = await scene.open(path);
  const popup = await pressFor(page, 'draft');
  await popup.close();
  await page.bringToFront();
  await page.click(target);
  return page;
}

/** What was found, then opened, ready to be taken again. */
async function opened(): Promise<{ page: Page; popup: Page }> {
  const page = await foundThenClicked('/voile', '.voile button');
  await page.waitForFunction(() => document.querySelector('img')?.complete);
  return { page, popup: await pressFor(page, 'draft') };
}

describe('a post whose picture is shown on demand', () => {
  test('is taken as found, then opened by the volunteer and taken again: both are kept, to the pixel', async () => {
    const page = await scene.open('/voile');
    const asFound = await paintedBy(page, '#message-4');
    await (await pressFor(page, 'draft')).close();
    const before = await onlyDraft();
    await page.bringToFront();
    await page.click('.voile button');
    await page.waitForFunction(() => document.querySelector('img')?.complete);
    await page.mouse.move(2, 2);
    const open = await paintedBy(page, '#message-4');
    const popup = await pressFor(page, 'draft');
    await tap(popup, '#again-opened');
    await tap(popup, '#answers-none');
    await popup.waitForSelector('#picture-1-show');
    const { id, record, file } = await onlyDraft();
    expect(id).not.toBe(before.id);
    expect(differenceOf(file('picture'), asFound)).toMatchObject({ mean: 0, worst: 0 });
    expect(differenceOf(file('picture 1'), open)).toMatchObject({ mean: 0, worst: 0 });
    expect({ ...record, more: [], files: record.files.filter(({ take }) => take === 0) }).toEqual(
      before.record,
    );
    expect(record.more).toMatchObject([{ why: 'opened' }]);
    const held = ['snapshot', 'snapshot 1'].map((name) => file(name).includes('data:image/png'));
    expect(held).toEqual([false, true]);
    expect(record.more[0]?.answeredAt).not.toBeNull();
  });

  test('has its questions asked anew: no pixel is asked for before « Non »', async () => {
    const { popup } = await opened();
    const before = await scene.shots();
    await tap(popup, '#again-opened');
    await screen(popup, 'questions');
    expect(await scene.shots()).toBe(before);
    await tap(popup, '#answers-none');
    await popup.waitForSelector('#picture-1-show');
    expect(await scene.shots()).toBe(before + 1);
  });

  test('stays as it was found where the popup is closed before the answers, and that is said', async () => {
    const { page, popup } = await opened();
    const before = await onlyDraft();
    await tap(popup, '#again-opened');
    await screen(popup, 'questions');
    await popup.close();
    const again = await pressFor(page, 'draft');
    expect(await again.$eval('#not-added', (said) => (said as HTMLElement).dataset['said'])).toBe('closed');
    expect((await onlyDraft()).id).toBe(before.id);
  });

  test('leaves nothing at all, draft included, where « Oui » is answered for a child', async () => {
    const { popup } = await opened();
    const given = `unfinished:${lineOf((await onlyDraft()).record)}`;
    await popup.evaluate(`chrome.storage.session.set({ ${JSON.stringify(given)}: 'words heard' })`);
    await tap(popup, '#again-opened');
    await tap(popup, '#danger-no');
    await tap(popup, '#child-yes');
    await screen(popup, 'child');
    expect(await rows()).toBe(0);
    expect(await popup.evaluate('chrome.storage.session.get(null).then(Object.keys)')).not.toContain(given);
    expect(`${await popup.evaluate('chrome.storage.local.get(null).then(Object.keys)')}`).not.toContain(
      'condemned',
    );
  });

  test('is added in words alone where an adult’s intimacy is shown', async () => {
    const { popup } = await opened();
    await tap(popup, '#again-opened');
    for (const answer of ['#danger-no', '#child-no', '#intimate-yes', '#answers-next'])
      await tap(popup, answer);
    await tap(popup, '#intimate-next');
    await screen(popup, 'draft');
    const { record } = await onlyDraft();
    expect(record.files.filter(({ take, role }) => take === 1 && role === 'picture')).toEqual([]);
    expect(record.more[0]?.redactions).toContainEqual({
      where: 'picture',
      what: 'image intime : pas d’image par défaut',
    });
  });
});

describe('the background killed', () => {
  test('after « Oui » and before the disk has let go of the draft: it goes when the background is back', async () => {
    const { page, popup } = await opened();
    const { id } = await onlyDraft();
    await popup.evaluate(`chrome.storage.local.set({ 'condemned:${id}': true })`);
    await popup.close();
    await scene.kill();
    await scene.press(page);
    await until('the draft is gone', async () =>
      (await scene.store.evaluate(() => globalThis.temoinStore.all())).every(({ kept }) => kept.id !== id),
    );
  });

  test('while a further taking’s questions are open: the draft stays, and that is said', async () => {
    const { page, popup } = await opened();
    const before = await onlyDraft();
    await tap(popup, '#again-opened');
    await screen(popup, 'questions');
    await scene.kill();
    await screen(popup, 'failed');
    await popup.close();
    const again = await pressFor(page, 'draft');
    await again.waitForSelector('#not-added[data-said="worker"]');
    expect((await onlyDraft()).id).toBe(before.id);
  });

  test('while the draft is shown: the post can be taken again all the same', async () => {
    const { popup } = await opened();
    await scene.kill();
    await tap(popup, '#again-opened');
    await tap(popup, '#answers-none');
    await popup.waitForSelector('#picture-1-show');
    expect((await onlyDraft()).record.more).toMatchObject([{ why: 'opened' }]);
  });
});

describe('a folded post', () => {
  test('without media is taken again at the press itself', async () => {
    const page = await foundThenClicked('/plie', '#plus');
    const popup = await pressFor(page, 'draft');
    await tap(popup, '#again-opened');
    await popup.waitForSelector('#picture-1-show');
    const { record } = await onlyDraft();
    expect(record.reading.text).toBe('Les Ostrovards sont tous…');
    expect(record.more[0]?.reading.text).toContain('et leurs enfants aussi');
  });

  test('keeps what was given of its classification while the popup was closed', async () => {
    const page = await scene.open('/plie');
    const first = await pressFor(page, 'draft');
    await tap(first, '[data-choice="insulte"]');
    const asked = await first.$eval('.step legend', (legend) => legend.textContent);
    await until('the answer is remembered', async () => (await first.$('#classify-back')) !== null);
    await first.close();
    const again = await pressFor(page, 'draft');
    await again.waitForSelector('#classify-back');
    expect(await again.$eval('.step legend', (legend) => legend.textContent)).toBe(asked);
  });

  test('whose place another one has taken is not mistaken for it', async () => {
    const page = await foundThenClicked('/remplace', 'article');
    const popup = await pressFor(page, 'draft');
    await tap(popup, '#again-opened');
    await popup.waitForSelector('#not-added[data-said="post-gone"]');
    expect((await onlyDraft()).record.more).toEqual([]);
  });
});

describe('the place of a post in its page', () => {
  /** The picture of the view around the post of a page, and where the post is in it. */
  async function contextOf(path: string): Promise<{ picture: PNG; box: number[] }> {
    const page = await scene.open(path);
    const popup = await pressFor(page, 'draft');
    await tap(popup, '#again-context');
    await popup.waitForSelector('#picture-1-show');
    const { record, file } = await onlyDraft();
    expect(record.more).toMatchObject([{ why: 'context' }]);
    const box = await page.$eval('article', (article) => {
      const { left, top, right, bottom } = article.getBoundingClientRect();
      return [left, top, right, bottom].map((edge) => Math.round(edge * devicePixelRatio));
    });
    return { picture: PNG.sync.read(file('context 1')), box };
  }

  const rgb = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

  test('is shown with nothing else of the page: outside of the post, the veil and its words alone', async () => {
    const one = await contextOf('/barre');
    await scene.clear();
    const other = await contextOf('/autre-barre');
    expect(one.box).toEqual(other.box);
    const [left = 0, top = 0, right = 0, bottom = 0] = one.box;
    const [veil, ink] = [rgb(VEIL), rgb(VEIL_INK)];
    const { width, height, data } = one.picture;
    const wrong: string[] = [];
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        if (x >= left && x < right && y >= top && y < bottom) continue;
        const at = (y * width + x) * 4;
        const pixel = [...data.subarray(at, at + 4)];
        const same = pixel.every((value, channel) => value === other.picture.data[at + channel]);
        const flat = [0, 1, 2].every(
          (channel) =>
            (pixel[channel] ?? 0) <= (veil[channel] ?? 0) && (pixel[channel] ?? 0) >= (ink[channel] ?? 0),
        );
        if (!same || !flat || pixel[3] !== 255) wrong.push(`${x},${y}: ${pixel}`);
      }
    }
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  test('has what lies over the post painted over: a bar of the page is not the post', async () => {
    const { picture, box } = await contextOf('/barre');
    const { data } = picture;
    let magenta = 0;
    for (let at = 0; at < data.length; at += 4)
      if ((data[at] ?? 0) > 200 && (data[at + 1] ?? 0) < 90 && (data[at + 2] ?? 0) > 200) magenta += 1;
    expect(magenta).toBe(0);
    expect(box[1], 'the bar does lie over the post').toBeLessThan(56);
  });
});
