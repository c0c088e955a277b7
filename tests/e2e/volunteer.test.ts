import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signIn } from '../../server/demo/moderator.ts';
import type { Network } from '../../server/practice/networks/network.ts';
import { networks } from '../../server/practice/networks/networks.ts';
import { planted } from '../../server/practice/networks/planted.ts';
import { plantedIn } from '../volunteer/planted.ts';
import { holdsPicture, picturesWithin, templatesIn } from '../volunteer/templates.ts';
import { formsOf } from './forms.ts';
import { type Ground, startGround } from './ground.ts';
import type { Replay } from './replay.ts';
import { searchDatabase, searchFolder } from './search.ts';
import { paintedCopy } from './volunteer/copy.ts';
import { networksReplayed } from './volunteer/site.ts';
import { type Told, toldOf } from './volunteer/told.ts';

let site: Replay;
let ground: Ground;
let console: Page;

beforeAll(async () => {
  site = await networksReplayed();
  ground = await startGround({ hostRules: site.hostRules });
  console = await signIn(ground.browser, ground.stack.consoleLink);
});
afterAll(async () => {
  await ground?.close();
  await site?.close();
});

describe.each(networks.map((network) => [network.label, network] as const))('%s', (_, network) => {
  let told: Told;
  beforeAll(async () => {
    told = await toldOf(ground, console, network);
  });

  test('the message is read, and nobody else’s words with it', () => {
    expect(told.record.reading.text).toBe(network.text);
    expect(told.record.reading.platform).toBe(readerOf(network));
  });

  test('the author’s words are in the copy, and in the picture to the pixel', () => {
    expect(told.snapshot.toString()).toContain(network.text);
    expect(holdsPicture(told.picture, told.painted)).toBe(true);
  });

  test('nothing of the person who looks is in any file of the bundle, however it is written', () => {
    const aside = (path: string) => path.endsWith('.zip');
    expect(searchFolder(told.folder, plantedIn, aside)).toEqual([]);
    expect(plantedIn(readFileSync(told.zip))).toEqual([]);
  });

  test('nor in what waits on this computer to be sent', () => {
    expect(plantedIn(told.outbox)).toEqual([]);
    expect(picturesWithin(told.outbox).flatMap(templatesIn)).toEqual([]);
  });

  test('nor her portrait, nor what she has pressed, in any picture, the copy’s own and the place included', async () => {
    expect(told.record.files.map(({ role }) => role)).toContain('context');
    const look = (bytes: Buffer) => picturesWithin(bytes).flatMap(templatesIn);
    expect(searchFolder(told.folder, look)).toEqual([]);
    expect(templatesIn(await paintedCopy(ground, told.snapshot))).toEqual([]);
  });

  test('what was left out is said, by rules and never by values', () => {
    const said = told.record.redactions.map(({ where, what }) => `${where}: ${what}`);
    expect(said).toContainEqual(expect.stringMatching(/^picture: .*personne qui relève/));
    expect(said).toContainEqual(expect.stringMatching(/^snapshot: .*personne qui relève/));
    const report = readFileSync(join(told.bag, 'data/report.html'), 'utf8');
    for (const { what } of told.record.redactions) expect(report).toContain(what);
  });
});

test('nothing of her is in any row of the association’s database, nor in its blobs', async () => {
  const forms = Object.values(planted).flatMap(formsOf);
  expect(await searchDatabase(ground.stack.cluster, forms)).toEqual([]);
  expect(searchFolder(join(ground.data, 'blobs'), plantedIn)).toEqual([]);
});

function readerOf({ name }: Network): string {
  return /^(x|bluesky|mastodon)/.exec(name)?.[1] ?? 'generic';
}
