import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromBase64 } from '../../lib/bytes.ts';
import { checkBundle } from '../../server/demo/check.ts';
import { signIn } from '../../server/demo/moderator.ts';
import { viewer } from '../../server/practice/people.ts';
import { differenceOf } from '../browser/pixels.ts';
import { type Form, formsOf, formsOfBytes, foundIn } from './forms.ts';
import { type Ground, startGround } from './ground.ts';
import { fileOf, type Journey, journey } from './journey.ts';
import { type Own, ownOf } from './own.ts';
import { type Found, searchDatabase, searchFolder } from './search.ts';

/** Everything of the person who is signed in to the practice ground, and what she alone sees there. */
const HERS = [
  ...Object.values(viewer),
  'je vais prévenir l’association',
  '44-B-71',
  'Je t’appelle du bureau',
  'tu signales ces messages',
].flatMap(formsOf);

let ground: Ground;
let own: Own;
/** Words alone, in a thread with the viewer's draft under it and her private messages open beside it. */
let words: Journey;
/** A post whose picture has the viewer's id and a token in its address, as those of real networks do. */
let pictured: Journey;

beforeAll(async () => {
  ground = await startGround();
  const { browser, stack } = ground;
  const console = await signIn(browser, stack.consoleLink);
  const path = 'fil/101?messages=1&bandeau=1';
  words = await journey(ground, console, { path, post: '101', greyed: true });
  pictured = await journey(ground, console, { path: '@corvin/103', post: '103', greyed: false });
  own = await ownOf(browser);
});
afterAll(() => ground?.close());

const inBundles = (forms: readonly Form[]): Found[] =>
  [words, pictured].flatMap(({ bag }) => searchFolder(bag, (bytes) => foundIn(bytes, forms)));

describe('a message, from the page to the bundle', () => {
  test('passes every check, with our code and without', async () => {
    for (const { zip } of [words, pictured]) {
      const checks = await checkBundle(zip);
      expect(checks.filter(({ passed }) => !passed)).toEqual([]);
      const hows = [
        'unzip',
        'manifest-sha256.txt',
        'tagmanifest-sha256.txt',
        'verifier.sh',
        'npm run verify',
      ];
      expect(checks.map(({ how }) => how)).toEqual(hows);
    }
  });

  test('is recorded as the page shows it: words, author, address, hour', () => {
    for (const { record, onPage } of [words, pictured]) {
      const { text, author, permalink, published } = record.reading;
      expect({ text, name: author.name, handle: `@${author.handle}`, permalink }).toEqual({
        text: onPage.text,
        name: onPage.name,
        handle: onPage.handle,
        permalink: onPage.permalink,
      });
      expect(published).toMatchObject({ at: new Date(onPage.at).toISOString(), source: 'shown' });
      expect(record.changes).toEqual([]);
    }
    expect(words.record.reading.text).toMatch(/^Ces Ostrovards, tous des parasites/);
  });

  test('is pictured as the browser paints it, to the pixel', () => {
    for (const one of [words, pictured]) {
      expect(differenceOf(fileOf(one, 'picture'), one.painted)).toMatchObject({ mean: 0, worst: 0 });
    }
  });

  test('keeps its words in the copy of the page, and its picture once « Non » was answered', () => {
    for (const one of [words, pictured])
      expect(fileOf(one, 'snapshot').toString()).toContain(one.onPage.text);
    expect(fileOf(words, 'snapshot').includes('data:image')).toBe(false);
    expect(fileOf(pictured, 'snapshot').includes('data:image/png;base64,')).toBe(true);
  });

  test('says what was left out of it', () => {
    const portrait = (where: string) => ({ where, what: expect.stringContaining('portrait') });
    expect(words.record.redactions).toEqual([portrait('picture'), portrait('snapshot')]);
    const report = readFileSync(join(words.bag, 'data/report.html'), 'utf8');
    for (const { what } of words.record.redactions) expect(report).toContain(what);
  });
});

describe('the person who captures', () => {
  test('is in no file of a bundle', () => {
    expect(inBundles(HERS)).toEqual([]);
  });

  test('is in no row of the association’s database, and in none of its files', async () => {
    expect(await searchDatabase(ground.stack.cluster, HERS)).toEqual([]);
    expect(searchFolder(join(ground.data, 'blobs'), (bytes) => foundIn(bytes, HERS))).toEqual([]);
  });

  test('is in no line of the server’s log', () => {
    expect(foundIn(Buffer.from(ground.said.join('\n')), HERS)).toEqual([]);
  });

  test('cannot be found by the key or the name that the association knows the browser by', () => {
    const key = own.keys.find(({ name }) => name === 'identity')?.publicKey ?? '';
    const bytes = fromBase64(key) ?? new Uint8Array();
    expect(bytes).toHaveLength(32);
    const known = [own.device, own.device.replaceAll('-', '')].flatMap(formsOf);
    expect(inBundles([...known, ...formsOfBytes('identity key', Buffer.from(bytes))])).toEqual([]);
  });

  test('would be found by these searches: the author and the month’s key are', async () => {
    const author = formsOf('Corvin Astoule');
    expect(inBundles(author).map(({ where }) => where)).toContain('data/record.json');
    expect(await searchDatabase(ground.stack.cluster, author)).toContainEqual(
      expect.objectContaining({ where: 'public.record.text' }),
    );
    expect(searchFolder(join(ground.data, 'blobs'), (bytes) => foundIn(bytes, author))).not.toEqual([]);
    const month = own.keys.find(({ name }) => name.startsWith('sealing/'))?.publicKey ?? '';
    const sealing = formsOfBytes('month’s key', Buffer.from(month, 'base64'));
    expect(inBundles(sealing)).toContainEqual({ where: 'data/record-key.pem', what: 'month’s key, base64' });
  });
});
