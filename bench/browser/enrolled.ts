import type { Browser } from 'puppeteer-core';
import { enrol } from '../../server/demo/volunteer.ts';
import type { Bench } from '../measurement.ts';
import { ended } from '../process.ts';
import { newGround } from '../torture/ground.ts';
import { startChromium } from './chromium.ts';
import { EXTENSION } from './extension.ts';

/** A real Chromium whose extension belongs to an association with a server of its own; all of it ends with the bench. */
export async function startEnrolled({ closing }: Pick<Bench, 'closing'>): Promise<Browser> {
  const ground = await newGround();
  closing.add(() => ground.end());
  const server = await ground.startServer();
  closing.add(() => ended(server));
  const browser = await startChromium(EXTENSION, closing);
  await enrol(browser, ground.invitation);
  return browser;
}
