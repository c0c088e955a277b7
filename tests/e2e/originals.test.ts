import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CONSOLE_PATHS } from '../../lib/console-api.ts';
import { checkBundle } from '../../server/demo/check.ts';
import { pressToolbar, tap } from '../../server/demo/gestures.ts';
import { signIn } from '../../server/demo/moderator.ts';
import { waitForReceipt } from '../../server/demo/volunteer.ts';
import { takeAgain } from './again.ts';
import { type Ground, startGround } from './ground.ts';
import { exported } from './journey.ts';
import { type OriginalsSite, startOriginalsSite } from './originals-site.ts';

type Bundle = Awaited<ReturnType<typeof exported>>;

let ground: Ground;
let site: OriginalsSite;
let console: Page;

beforeAll(async () => {
  [ground, site] = await Promise.all([startGround(), startOriginalsSite()]);
  console = await signIn(ground.browser, ground.stack.consoleLink);
});
afterAll(async () => {
  await ground?.close();
  await site?.close();
});

/** Opens a post, waits until all of it has come, and presses the button: the questions are there. */
async function asked(id: string): Promise<{ page: Page; popup: Page; loaded: number }> {
  const page = await ground.open(`${site.origin}/m/${id}`);
  await page.waitForFunction(
    () =>
      [...document.images].every(({ complete }) => complete) &&
      [...document.querySelectorAll<HTMLMediaElement>('video, audio')].every((one) => one.readyState === 4),
  );
  await page.waitForFunction(() => document.querySelector('video')?.textTracks[0]?.cues?.length);
  const loaded = site.heard.length;
  const popup = await pressToolbar(ground.browser, page);
  await popup.waitForSelector('main[data-screen="questions"]');
  return { page, popup, loaded };
}

async function confirmed(popup: Page, name: string): Promise<Bundle> {
  for (const choice of ['insulte', 'origine', 'oui']) await tap(popup, `button[data-choice="${choice}"]`);
  await tap(popup, '#confirm');
  await waitForReceipt(popup);
  await popup.close();
  return exported(console, join(ground.data, name));
}

const originalsOf = ({ record }: Bundle) => record.files.filter(({ role }) => role === 'original');
const pathOf = (address: string | null) => new URL(address ?? '', site.origin).pathname;

function bytesOf({ bag }: Bundle, sha256: string): Buffer {
  const name = readdirSync(join(bag, 'data/files')).find((one) => one.startsWith(sha256));
  return readFileSync(join(bag, 'data/files', name ?? sha256));
}

describe('the media of a post for which « Non » was answered', () => {
  let bundle: Bundle;
  let before: string[];
  let after: string[];

  beforeAll(async () => {
    const { page, popup, loaded } = await asked('41');
    const answered = site.heard.length;
    before = site.heard.slice(loaded, answered).map(({ path }) => path);
    await tap(popup, '#answers-none');
    await popup.waitForSelector('main[data-screen="draft"]');
    after = site.heard.slice(answered).map(({ path }) => path);
    await popup.close();
    bundle = await confirmed(await takeAgain(ground.browser, page, 'position'), 'medias');
    await page.close();
  });

  test('are in a bundle that passes every check, with our code and without', async () => {
    expect((await checkBundle(bundle.zip)).filter(({ passed }) => !passed)).toEqual([]);
  });

  test('are each there as they were served, byte for byte, and once: a taking more adds none', () => {
    expect(bundle.record.more.map(({ why }) => why)).toEqual(['position']);
    const kept = originalsOf(bundle).map(({ of, mediaType, take }) => ({
      path: pathOf(of),
      mediaType,
      take,
    }));
    expect(kept.sort((one, other) => one.path.localeCompare(other.path))).toEqual([
      { path: '/chanson.wav', mediaType: 'audio/wav', take: 0 },
      { path: '/fraiche.png', mediaType: 'image/png', take: 0 },
      { path: '/ouverte.png', mediaType: 'image/png', take: 0 },
      { path: '/vague.mp4', mediaType: 'video/mp4', take: 0 },
      { path: '/vague.vtt', mediaType: 'text/vtt', take: 0 },
    ]);
    for (const { of, sha256, size } of originalsOf(bundle)) {
      const bytes = bytesOf(bundle, sha256);
      expect(bytes.equals(site.served[pathOf(of)] ?? Buffer.alloc(0)), of ?? '').toBe(true);
      expect(size).toBe(bytes.length);
    }
  });

  test('are named where they could not be had, and why', () => {
    for (const { filesMissing } of [bundle.record, ...bundle.record.more]) {
      expect(filesMissing.filter((name) => name.startsWith('original:')).sort()).toEqual([
        expect.stringMatching(/^original:http:\/\/brumeval\.localhost:\d+\/dessin\.svg \(dessin SVG/),
        expect.stringMatching(
          /^original:http:\/\/images\.localhost:\d+\/fermee\.png \(refusé par le site\)$/,
        ),
        'original:vidéo sans adresse (blob:)',
      ]);
    }
  });

  test('are asked for once the answer is there, and not before', () => {
    expect(before).toEqual([]);
    expect(after).toContain('/fraiche.png');
    expect(after.filter((path) => !Object.hasOwn(site.served, path))).toEqual([]);
  });

  test('say where the browser had them from, and never « cache » of what was asked of the site', () => {
    for (const { of, served } of originalsOf(bundle)) {
      expect(['cache', 'network', 'non vérifié']).toContain(served);
      if (served === 'cache') expect(after).not.toContain(pathOf(of));
      if (served === 'network') expect(after).toContain(pathOf(of));
    }
  });

  test('are served by the console under their own type, as they are', async () => {
    const id = new URL(console.url()).pathname.split('/').at(-1) ?? '';
    for (const { sha256, mediaType } of originalsOf(bundle)) {
      const got = await console.evaluate(
        async (path) => {
          const answer = await fetch(path);
          const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await answer.arrayBuffer()));
          return {
            status: answer.status,
            type: answer.headers.get('content-type'),
            sha256: [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
          };
        },
        CONSOLE_PATHS.file(id, sha256),
      );
      expect(got).toEqual({ status: 200, type: mediaType, sha256 });
    }
  });
});

test('of a post that shows an intimate image, no original is read, kept or sent', async () => {
  const { page, popup, loaded } = await asked('42');
  for (const answer of ['#danger-no', '#child-no', '#intimate-yes', '#answers-next', '#intimate-next'])
    await tap(popup, answer);
  await popup.waitForSelector('main[data-screen="draft"]');
  const bundle = await confirmed(popup, 'intime');
  expect(site.heard.slice(loaded)).toEqual([]);
  await page.close();
  expect((await checkBundle(bundle.zip)).filter(({ passed }) => !passed)).toEqual([]);
  expect(bundle.record.files.map(({ role }) => role)).toEqual(['snapshot']);
  expect(bundle.record.reading.text).toContain('message 42');
  expect(bundle.record.filesMissing.filter((name) => name.startsWith('original:'))).toEqual([]);
});
