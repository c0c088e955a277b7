import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import { parseRecord } from '../../lib/evidence/parse.ts';
import type { EvidenceFile, EvidenceRecord } from '../../lib/evidence/record.ts';
import { press } from '../../server/demo/gestures.ts';
import { accept, exportBundle, openFirstCase } from '../../server/demo/moderator.ts';
import { capture, waitForReceipt } from '../../server/demo/volunteer.ts';
import { paintedBy } from '../browser/pixels.ts';
import type { Ground } from './ground.ts';

/** What a page shows of a post, asked of the page itself. */
export interface OnPage {
  text: string;
  handle: string;
  name: string;
  permalink: string;
  /** ISO 8601, as the page wrote it. */
  at: string;
}

/** One post's way from the page to the bundle. */
export interface Journey {
  onPage: OnPage;
  /** The browser's own picture of the post. */
  painted: Uint8Array;
  zip: string;
  /** Folder of the bundle, unpacked. */
  bag: string;
  record: EvidenceRecord;
}

/** Captures a practice post, has its case accepted and exported; `greyed`: portraits nobody has answered for. */
export async function journey(
  ground: Ground,
  console: Page,
  { path, post, greyed }: { path: string; post: string; greyed: boolean },
): Promise<Journey> {
  const selector = `article[data-post-id="${post}"]`;
  const page = await ground.open(`${ground.stack.practice}${path}`);
  await page.hover(`${selector} .post-text`);
  const popup = await capture(ground.browser, page, { choices: ['insulte', 'origine', 'oui'] });
  await waitForReceipt(popup);
  await popup.close();
  const onPage = await page.$eval(selector, readPage);
  const painted = await paintedAlone(page, selector, greyed);
  await page.close();
  return { onPage, painted, ...(await exported(console, join(ground.data, `bundle-${post}`))) };
}

/** Bytes of a record's file, in its bundle. */
export function fileOf({ bag, record }: Journey, role: EvidenceFile['role']): Buffer {
  const file = record.files.find((one) => one.role === role);
  const extension = role === 'snapshot' ? 'html' : 'png';
  return readFileSync(join(bag, `data/files/${file?.sha256}.${extension}`));
}

/** Has the only case that waits accepted, and exports it into a folder of its own. */
export async function exported(
  console: Page,
  folder: string,
): Promise<Pick<Journey, 'zip' | 'bag' | 'record'>> {
  mkdirSync(folder);
  await console.bringToFront();
  await press(console, 'Dossiers');
  await openFirstCase(console);
  await accept(console, 'Groupe nommé, propos publics.');
  const zip = await exportBundle(console, folder);
  execFileSync('unzip', ['-q', zip, '-d', folder]);
  const bag = join(folder, readdirSync(folder).find((name) => !name.endsWith('.zip')) ?? '');
  const record = parseRecord(readFileSync(join(bag, 'data/record.json'), 'utf8'));
  if (!record.ok) throw new Error(record.code);
  return { zip, bag, record: record.value };
}

/** Run in the page. */
function readPage(post: Element): OnPage {
  const said = (selector: string) => post.querySelector<HTMLElement>(selector)?.innerText ?? '';
  const permalink = post.querySelector<HTMLAnchorElement>('a.permalink')?.href ?? '';
  const at = post.querySelector('time')?.dateTime ?? '';
  return { text: said('.post-text'), handle: said('.handle'), name: said('.name'), permalink, at };
}

/** The browser's own picture of the post with nothing lying over it, and grey where its portraits are. */
async function paintedAlone(page: Page, selector: string, greyed: boolean): Promise<Uint8Array> {
  // By a sheet of its own: the page's policy refuses a `style` element.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.bar, .drawer, .banner { visibility: hidden !important }');
    document.adoptedStyleSheets.push(sheet);
  });
  const painted = PNG.sync.read(Buffer.from(await paintedBy(page, selector)));
  for (const box of greyed ? await portraitsIn(page, selector) : []) fill(painted, box);
  return PNG.sync.write(painted);
}

/** Left, top, right and bottom of each portrait, in pixels of the post's own picture. */
function portraitsIn(page: Page, selector: string): Promise<[number, number, number, number][]> {
  return page.$eval(selector, (post) => {
    const whole = post.getBoundingClientRect();
    const [left, top] = [Math.round(whole.left), Math.round(whole.top)];
    return [...post.querySelectorAll('.avatar')].map((portrait) => {
      const box = portrait.getBoundingClientRect();
      const edges = [box.left - left, box.top - top, box.right - left, box.bottom - top].map(Math.round);
      return edges as [number, number, number, number];
    });
  });
}

function fill(picture: PNG, [left, top, right, bottom]: [number, number, number, number]): void {
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) picture.data.set([138, 143, 152, 255], (y * picture.width + x) * 4);
  }
}
