import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Ground } from '../ground.ts';

/** What a copy of a message looks like to whoever opens it, as a PNG. */
export async function paintedCopy(ground: Ground, html: Buffer): Promise<Buffer> {
  const path = join(ground.data, 'painted.html');
  writeFileSync(path, html);
  const page = await ground.browser.newPage();
  await page.goto(pathToFileURL(path).href);
  const png = await page.screenshot({ fullPage: true, type: 'png' });
  await page.close();
  rmSync(path);
  return Buffer.from(png);
}
