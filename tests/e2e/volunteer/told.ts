import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { EvidenceFile, EvidenceRecord } from '../../../lib/evidence/record.ts';
import { tap } from '../../../server/demo/gestures.ts';
import { waitForReceipt } from '../../../server/demo/volunteer.ts';
import type { Network } from '../../../server/practice/networks/network.ts';
import { paintedBy } from '../../browser/pixels.ts';
import type { Ground } from '../ground.ts';
import { exported } from '../journey.ts';
import { draftWithPlace } from './context.ts';
import { outboxOf } from './outbox.ts';

/** Everything that came of one capture on a network's page. */
export interface Told {
  record: EvidenceRecord;
  snapshot: Buffer;
  picture: Buffer;
  /** The author's words as the browser paints them. */
  painted: Buffer;
  /** What waited on the volunteer's machine before it was sent. */
  outbox: Buffer;
  zip: string;
  bag: string;
  /** Holds the bundle, unpacked, and nothing else. */
  folder: string;
}

/** Captures a network's message with a real click, sends it, has it accepted and exported. */
export async function toldOf(ground: Ground, console: Page, network: Network): Promise<Told> {
  const page = await ground.open(network.address);
  await page.hover(network.words);
  const painted = Buffer.from(await paintedBy(page, network.words));
  const popup = await draftWithPlace(ground.browser, page);
  const outbox = await outboxOf(popup);
  for (const choice of ['insulte', 'origine']) await tap(popup, `button[data-choice="${choice}"]`);
  // Where the network says who may see a message, it is not asked.
  await popup.waitForSelector('button[data-choice="oui"], #confirm');
  if (await popup.$('button[data-choice="oui"]')) await tap(popup, 'button[data-choice="oui"]');
  await tap(popup, '#confirm');
  await waitForReceipt(popup);
  await popup.close();
  await page.close();
  const folder = join(ground.data, `bundle-${network.name}`);
  const made = await exported(console, folder);
  const file = (wanted: EvidenceFile['role'], extension: string) => {
    const found = made.record.files.find(({ role }) => role === wanted);
    return readFileSync(join(made.bag, `data/files/${found?.sha256}.${extension}`));
  };
  return {
    ...made,
    folder,
    outbox,
    painted,
    snapshot: file('snapshot', 'html'),
    picture: file('picture', 'png'),
  };
}
