import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openPromise } from 'yauzl';
import { verifyBundle } from '../../lib/bundle/verify/verify.ts';
import { readBag } from '../../server/bundle/read-zip.ts';
import { bundleTexts } from '../../server/bundle/texts.ts';
import { bagOf, copyOf, filesOf } from './bag-folder.ts';
import { sampleCase } from './sample-case.ts';
import { lacking, runVerifier, unpack, writeBundle } from './unpacked.ts';

/** What verifier.sh cannot be asked: to judge itself, or the list it is on. */
const EXEMPT = ['verifier.sh', 'tagmanifest-sha256.txt'];
const places = (size: number) => [...new Set([0, Math.floor(size / 2), size - 1])];

function flip(file: string, at: number): Buffer {
  const before = readFileSync(file);
  const after = Buffer.from(before);
  after[at] = (after[at] ?? 0) ^ 1;
  writeFileSync(file, after);
  return before;
}

describe.skipIf(lacking.length > 0)('one byte changed, in any file', { timeout: 240_000 }, () => {
  let bag = '';
  let zip = '';

  beforeAll(async () => {
    const made = await sampleCase();
    const written = await writeBundle(made.input, made.readFile);
    zip = written.zip;
    bag = copyOf(unpack(zip, written.folder, made.input));
  });

  test('verifier.sh fails and names the file', () => {
    for (const path of filesOf(bag).filter((name) => !EXEMPT.includes(name)))
      for (const at of places(readFileSync(join(bag, path)).length)) {
        const before = flip(join(bag, path), at);
        const { status, out } = runVerifier(bag);
        writeFileSync(join(bag, path), before);
        expect({ path, at, status, named: out.includes(`Pièce  : ${path}\n`) }).toEqual({
          path,
          at,
          status: 1,
          named: true,
        });
      }
  });

  test('our verification fails and names the file, verifier.sh and tagmanifest-sha256.txt too', async () => {
    for (const path of filesOf(bag))
      for (const at of places(readFileSync(join(bag, path)).length)) {
        const before = flip(join(bag, path), at);
        const verdict = await verifyBundle(bagOf(bag), bundleTexts);
        writeFileSync(join(bag, path), before);
        expect({ at, ...verdict }).toMatchObject({ at, ok: false, piece: path });
      }
    expect(await verifyBundle(bagOf(bag), bundleTexts)).toMatchObject({ ok: true });
  });

  test('so it does where the byte is changed in the archive itself', async () => {
    const archive = await openPromise(zip, { autoClose: false });
    for await (const entry of archive.eachEntry()) {
      const { fileDataStart } = await archive.readLocalFileHeaderPromise(entry, { minimal: true });
      const before = flip(zip, fileDataStart + entry.uncompressedSize - 1);
      const read = await readBag(zip);
      const verdict = read.ok ? await verifyBundle(read.value, bundleTexts) : read;
      writeFileSync(zip, before);
      expect(verdict).toMatchObject({ ok: false, piece: entry.fileName.split('/').slice(1).join('/') });
    }
    archive.close();
  });
});
