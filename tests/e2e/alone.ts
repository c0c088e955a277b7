import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Ground } from './ground.ts';

/** What came of opening a file with nothing else in the world. */
export interface Alone {
  /** Words that are seen. */
  text: string;
  /** Addresses it asked for beside itself. */
  asked: string[];
  /** What the browser had to say about it. */
  complaints: string[];
}

/** Opens a snapshot as a person opens a file: from the disk, without network. */
export async function openAlone(ground: Ground, html: Buffer): Promise<Alone> {
  const path = join(ground.data, 'alone.html');
  writeFileSync(path, html);
  const address = pathToFileURL(path).href;
  const page = await ground.browser.newPage();
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const own = request.url() === address || request.url().startsWith('data:');
    if (!own) asked.push(request.url());
    void (own ? request.continue() : request.abort());
  });
  await page.goto(address, { waitUntil: 'networkidle0' });
  const text = await page.evaluate(() => document.body.innerText);
  await page.close();
  rmSync(path);
  return { text, asked, complaints };
}
