import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { tap } from '../../server/demo/gestures.ts';
import { framePages } from '../../server/practice/frames.ts';
import { type Scene, startScene, until } from './capture-scene.ts';
import { cutFrom, differenceOf, magentaIn } from './pixels.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await startScene(framePages);
});
afterEach(() => scene.clear());
afterAll(() => scene.close());

/** The element a selector finds in whichever frame of the page has it. */
async function findIn(
  page: Page,
  selector: string,
): Promise<{ frame: Frame; element: ElementHandle<Element> }> {
  let found: { frame: Frame; element: ElementHandle<Element> } | null = null;
  await until(`${selector} in a frame`, async () => {
    for (const frame of page.frames()) {
      const element = await frame.$(selector).catch(() => null);
      if (element) found = { frame, element };
    }
    return found !== null;
  });
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

/** Makes every frame around a document tall enough to show all of it, which moves nothing inside it. */
async function unfold(frame: Frame): Promise<void> {
  for (let at: Frame | null = frame; at?.parentFrame(); at = at.parentFrame()) {
    const element = await at.frameElement();
    await element?.evaluate((found) => found.setAttribute('style', `height: ${5_000}px; overflow: hidden`));
    await at.evaluate(() => scrollTo(0, 0));
  }
}

/** Takes the post a finger or a key has just designated; what was kept of it. */
async function taken(page: Page) {
  await scene.press(page);
  await (await scene.popup()).waitForSelector('main[data-screen="draft"]');
  const [line] = await scene.store.evaluate(() => globalThis.temoinStore.all());
  if (!line) throw new Error('nothing kept');
  return line;
}

const bytes = (base64 = '') => Buffer.from(base64, 'base64');

describe('a post in a frame of the same origin', () => {
  for (const [what, path, selector, author, words] of [
    ['written into the page', '/cadres/srcdoc', '#commentaire-1', 'tonio', 'Les Lunaires, du balai.'],
    ['within another', '/cadres/imbrique', '#commentaire-5', 'tonio', 'Les Brumois tournent en rond.'],
    ['as Ghost writes its comments', '/cadres/ghost', '#g1', 'Roseline', 'Les Lunaires, du balai.'],
    ['that a script has filled', '/cadres/ecrit', '#commentaire-6', 'tonio', 'Les Ostrovards, dehors.'],
  ] as const) {
    test(`${what}, is read, pictured to the pixel and copied`, async () => {
      const page = await scene.open(path);
      const { element } = await findIn(page, selector);
      await element.hover();
      const { kept, files } = await taken(page);
      expect(kept.record.reading).toMatchObject({ text: words, author: { name: author } });
      const truth = await cutFrom(page, element);
      expect(differenceOf(bytes(files['picture']), truth)).toMatchObject({ mean: 0, worst: 0 });
      expect(bytes(files['snapshot']).toString()).toContain(words);
    });
  }

  test('taller than its frame, is pictured through the frame’s own scrolling, which is put back', async () => {
    const page = await scene.open('/cadres/defile');
    const { frame, element } = await findIn(page, '#commentaire-3');
    await frame.evaluate(() => scrollTo(0, 300));
    await element.hover();
    const { kept, files } = await taken(page);
    expect(await frame.evaluate(() => scrollY)).toBe(300);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    expect(kept.record.touched.map(({ what }) => what)).toContain('scroll');
    await unfold(frame);
    const truth = await cutFrom(page, element);
    expect(differenceOf(bytes(files['picture']), truth)).toMatchObject({ mean: 0, worst: 0 });
  });

  test('has the address of its own document; one written into the page lends it none of its anchors', async () => {
    const page = await scene.open('/cadres/srcdoc');
    await (await findIn(page, '#commentaire-2')).element.hover();
    const { kept } = await taken(page);
    expect(kept.record.reading.permalink).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/c\/2$/);
    expect(kept.record.page.address).toMatch(/\/cadres\/srcdoc$/);
  });

  test('has nothing left in it once it is taken', async () => {
    const page = await scene.open('/cadres/defile');
    const { frame, element } = await findIn(page, '#commentaire-3');
    const before = await frame.content();
    await element.hover();
    await taken(page);
    expect(await frame.content()).toBe(before);
  });
});

describe('what lies over a post in a frame', () => {
  /** A bar in the frame, or in the page, that stays while the post is scrolled through. */
  const bar = (top: string) => {
    const made = document.createElement('div');
    made.id = 'barre';
    made.style.cssText = `position:fixed;left:0;right:0;top:${top};height:30px;background:#c06;z-index:9`;
    document.body.append(made);
  };

  for (const where of ['the frame', 'the page'] as const) {
    test(`a bar fixed in ${where}, is in no part of the picture and is given back`, async () => {
      const page = await scene.open('/cadres/defile');
      const { frame, element } = await findIn(page, '#commentaire-3');
      const holder = where === 'the frame' ? frame : page.mainFrame();
      await holder.evaluate(bar, where === 'the frame' ? '0' : '200px');
      await element.hover();
      const { kept, files } = await taken(page);
      expect(kept.record.touched.map(({ what }) => what)).toContain('hidden-bar');
      expect(await holder.$eval('#barre', (found) => found.getAttribute('style'))).not.toContain(
        'visibility',
      );
      await holder.$eval('#barre', (found) => found.remove());
      await unfold(frame);
      const truth = await cutFrom(page, element);
      expect(differenceOf(bytes(files['picture']), truth)).toMatchObject({ mean: 0, worst: 0 });
    });
  }
});

describe('a frame within a post', () => {
  test('in which the volunteer writes, is painted over and copied nowhere', async () => {
    const page = await scene.open('/cadres/reponse');
    await (await findIn(page, '#commentaire-8 p')).element.hover();
    await scene.press(page);
    const popup = await scene.popup();
    await popup.waitForSelector('main[data-screen="questions"]');
    await tap(popup, '#answers-none');
    await popup.waitForSelector('main[data-screen="draft"]');
    const [line] = await scene.store.evaluate(() => globalThis.temoinStore.all());
    const { picture, ...others } = line?.files ?? {};
    expect(bytes(others['snapshot']).toString()).toContain('Les Lunaires, du balai');
    expect(JSON.stringify(line?.kept.record)).not.toContain('vais prévenir');
    for (const file of Object.values(others)) expect(bytes(file).toString()).not.toContain('vais prévenir');
    expect(line?.kept.record.redactions.map(({ where }) => where)).toContain('picture');
    expect(magentaIn(bytes(picture))).toBe(0);
  });
});

describe('choosing a post in a frame', () => {
  const heard = () => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    for (const type of ['click', 'pointerdown', 'mousedown', 'mousemove', 'pointermove', 'focusin', 'blur'])
      window.addEventListener(type, () => seen.push(type), true);
  };

  /** Takes the first post at hand, then asks for another. */
  async function choosing(page: Page): Promise<void> {
    await page.mouse.move(990, 790);
    await taken(page);
    await tap(await scene.popup(), '#another');
    await page.bringToFront();
    // Our words, the pane and the outline beside the page's head and body.
    await page.waitForFunction(() => document.documentElement.children.length === 5);
  }

  test('by pointing, is heard neither by the page nor by the frame', async () => {
    const page = await scene.open('/cadres/srcdoc');
    const { frame, element } = await findIn(page, '#commentaire-2');
    const box = await element.boundingBox();
    await choosing(page);
    await Promise.all([page.evaluate(heard), frame.evaluate(heard)]);
    await page.mouse.click((box?.x ?? 0) + 60, (box?.y ?? 0) + 30);
    await until('the other post', async () => (await wordsKept()).includes('Merci pour ce billet.'));
    const silent = () => Reflect.get(globalThis, 'seen');
    expect(await page.evaluate(silent)).toEqual([]);
    expect(await frame.evaluate(silent)).toEqual([]);
  });

  test('by the arrows and Enter, goes through the frame’s posts in their order', async () => {
    const page = await scene.open('/cadres/srcdoc');
    await findIn(page, '#commentaire-2');
    await choosing(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await until('the other post', async () => (await wordsKept()).includes('Merci pour ce billet.'));
  });

  test('lets the wheel scroll the frame it is over', async () => {
    const page = await scene.open('/cadres/defile');
    const { frame } = await findIn(page, '#commentaire-3');
    const box = await (await frame.frameElement())?.boundingBox();
    await choosing(page);
    await page.mouse.move((box?.x ?? 0) + 60, (box?.y ?? 0) + 60);
    await page.mouse.wheel({ deltaY: 200 });
    await until('the frame has scrolled', async () => (await frame.evaluate(() => scrollY)) >= 200);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.keyboard.press('Escape');
  });

  test('with the focus in the frame, hears its keys', async () => {
    const page = await scene.open('/cadres/srcdoc');
    const { frame } = await findIn(page, '#commentaire-2');
    await choosing(page);
    await frame.evaluate(() => window.focus());
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await until('the other post', async () => (await wordsKept()).includes('Merci pour ce billet.'));
  });

  async function wordsKept(): Promise<string[]> {
    const all = await scene.store.evaluate(() => globalThis.temoinStore.all());
    return all.map(({ kept }) => kept.record.reading.text);
  }
});

describe('a frame of another origin', () => {
  /** From « no post here », asks to point at one. */
  async function pointing(page: Page): Promise<void> {
    await scene.press(page);
    await tap(await scene.popup(), '#another');
    await page.bringToFront();
    await page.waitForFunction(() => document.documentElement.children.length === 4);
  }

  test('is chosen by pointing, and may then be opened', async () => {
    const page = await scene.open('/cadres/ailleurs');
    const box = await (await foreign(page)).element.boundingBox();
    await pointing(page);
    await page.mouse.click((box?.x ?? 0) + 20, (box?.y ?? 0) + 20);
    await (await scene.popup()).waitForSelector('main[data-screen="nothing"] #frame-0');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
  });

  test('lends the focus while a post is chosen, so that Escape is heard, and has it back', async () => {
    const page = await scene.open('/cadres/ailleurs');
    await (await foreign(page)).element.click();
    await pointing(page);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.documentElement.children.length === 2);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('iframe');
  });

  const foreign = async (page: Page) => findIn(page, '#commentaire-5');

  test('within a post, is pictured with it, said missing, and told to nobody', async () => {
    const page = await scene.open('/cadres/porteur');
    await foreign(page);
    await (await findIn(page, '#commentaire-7 p')).element.hover();
    await scene.press(page);
    const popup = await scene.popup();
    await popup.waitForSelector('main[data-screen="questions"]');
    await tap(popup, '#answers-none');
    await popup.waitForSelector('main[data-screen="draft"]');
    const [line] = await scene.store.evaluate(() => globalThis.temoinStore.all());
    expect(line?.kept.record.reading.missing).toContain('frame');
    expect(JSON.stringify(line?.kept.record)).not.toContain('localhost');
    expect(await popup.$eval('#frame-0', (button) => button.textContent)).toContain('localhost');
    const truth = await cutFrom(page, (await findIn(page, '#commentaire-7')).element);
    expect(differenceOf(bytes(line?.files['picture']), truth)).toMatchObject({ mean: 0, worst: 0 });
  });

  test('with no post around it, is opened in a tab of its own, where its post is taken', async () => {
    const page = await scene.open('/cadres/ailleurs');
    // A press in it, for what the browser's tools send over another process's frame its own page never hears of.
    await (await foreign(page)).element.click();
    await scene.press(page);
    const popup = await scene.popup();
    await popup.waitForSelector('main[data-screen="nothing"] #frame-0');
    await tap(popup, '#frame-0');
    const target = await scene.browser.waitForTarget(
      (one) => /localhost:\d+\/cadres\/seul$/.test(one.url()) && one.type() === 'page',
    );
    const opened = await target.page();
    if (!opened) throw new Error('no tab');
    await opened.waitForSelector('#commentaire-5');
    const { kept } = await taken(opened);
    expect(kept.record.reading.text).toBe('Les Brumois tournent en rond.');
  });
});
