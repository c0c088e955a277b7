import { existsSync, readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Scene, startScene } from './capture-scene.ts';
import { exactly } from './picture-case.ts';
import { PICTURES } from './picture-pages.ts';

const FONT = '/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf';

/** Two images that would take turns every ten minutes: within a test it stands still, as a frozen clock would make it. */
const ANIMATED = Buffer.from(
  '47494638396102000200800000ff0000' +
    '0000ff21ff0b4e45545343415045322e30030100000021f90400' +
    '60ea0000' +
    '2c000000000200020000020284510021f9040060ea00002c0000000002000200000202844f003b',
  'hex',
);

let scene: Scene;

beforeAll(async () => {
  const drawing = new PNG({ width: 320, height: 200 });
  for (let at = 0; at < drawing.data.length; at += 1) drawing.data[at] = at % 4 === 3 ? 255 : (at * 7) % 251;
  scene = await startScene({
    ...PICTURES,
    '/dessin.png': PNG.sync.write(drawing),
    '/anime.gif': ANIMATED,
    ...(existsSync(FONT) ? { '/police': readFileSync(FONT) } : {}),
  });
});
afterEach(() => scene.clear());
afterAll(() => scene.close());

/** Stops the page's clock at one instant, as far as its animations go. */
const frozen = (page: Page) =>
  page.evaluate(() => {
    for (const animation of document.getAnimations()) {
      animation.pause();
      animation.currentTime = 1_234;
    }
  });

describe('is to the pixel what the browser paints', () => {
  test('in dark mode', async () => {
    const page = await scene.open('/sombre');
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-color-scheme', value: 'dark' }],
    });
    const { record } = await exactly(scene, page);
    expect(record.conditions.colorScheme).toBe('dark');
  });

  test('in oklch, other letters, filters, and blended with what is behind', async () => {
    const page = await scene.open('/couleurs');
    await page.evaluate(() => document.fonts.ready);
    await exactly(scene, page);
  });

  test('with animations, at the instant the page’s clock was stopped', async () => {
    const page = await scene.open('/mouvements');
    await frozen(page);
    await exactly(scene, page);
  });

  test('with a canvas, an image of another origin, a film that is stopped, and one that waits to be scrolled to', async () => {
    const page = await scene.open('/medias');
    await page.waitForSelector('[data-pret]');
    const { record } = await exactly(scene, page);
    expect(record.gesture.answeredAt).not.toBeNull();
    expect(record.strips.length).toBeGreaterThan(1);
    // From the reading after « Non » on: the volunteer's own time is not in it.
    expect(record.strips[0]?.at).toBeLessThan(5_000);
  });
});

test('what moves is never stopped, and each part of its picture bears its instant', async () => {
  const page = await scene.open('/mouvements');
  await page.evaluate(() => {
    Reflect.set(globalThis, 'stopped', 0);
    document.addEventListener('animationcancel', () => Reflect.set(globalThis, 'stopped', 1), true);
  });
  const { record } = await exactly(scene, page, { compared: false });
  const instants = record.strips.map(({ at }) => at);
  expect(instants.length).toBeGreaterThan(1);
  expect(new Set(instants).size).toBe(instants.length);
  const running = () => document.getAnimations().every(({ playState }) => playState === 'running');
  expect(await page.evaluate(running)).toBe(true);
  expect(await page.evaluate(() => Reflect.get(globalThis, 'stopped'))).toBe(0);
});
