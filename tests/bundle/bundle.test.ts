import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { verifyBundle } from '../../lib/bundle/verify/verify.ts';
import { readBag } from '../../server/bundle/read-zip.ts';
import { bundleTexts } from '../../server/bundle/texts.ts';
import { filesOf } from './bag-folder.ts';
import { CASE, type SampleCase, sampleCase } from './sample-case.ts';
import { lacking, runVerifier, unpack, writeBundle } from './unpacked.ts';

const SHELLS = [['dash'], ['busybox', 'sh'], ['bash', '--posix'], ['mksh']].filter(
  ([shell = '']) => spawnSync('sh', ['-c', `command -v ${shell}`]).status === 0,
);

if (lacking.length > 0)
  console.warn(`The bundle is not checked without our code here: no ${lacking.join(', ')}.`);

describe.skipIf(lacking.length > 0)('the bundle of a case, without our code', { timeout: 60_000 }, () => {
  let made: SampleCase;
  let zip = '';
  let bag = '';

  beforeAll(async () => {
    made = await sampleCase();
    const written = await writeBundle(made.input, made.readFile);
    zip = written.zip;
    bag = unpack(zip, written.folder, made.input);
  });

  test('holds these files and no other', () => {
    const files = made.input.records[0]?.record.files ?? [];
    expect(filesOf(bag)).toEqual(
      [
        'LISEZMOI.txt',
        'bag-info.txt',
        'bagit.txt',
        'data/classification-1-key.pem',
        'data/classification-1.json',
        'data/classification-1.sig',
        'data/classification-1.statement.txt',
        'data/events/0001.json',
        'data/events/0002.json',
        'data/events/0003.json',
        `data/files/${files[0]?.sha256}.png`,
        `data/files/${files[1]?.sha256}.html`,
        'data/log-key.pem',
        'data/log-key.txt',
        'data/proofs/classification-1.tlog-proof',
        'data/proofs/event-0001.tlog-proof',
        'data/proofs/event-0002.tlog-proof',
        'data/proofs/event-0003.tlog-proof',
        'data/proofs/record.tlog-proof',
        'data/record-key.pem',
        'data/record.json',
        'data/record.sig',
        'data/record.statement.txt',
        'data/report.html',
        'manifest-sha256.txt',
        'tagmanifest-sha256.txt',
        'verifier.sh',
      ].sort(),
    );
  });

  test('keeps the very bytes that were sealed', () => {
    expect(readFileSync(join(bag, 'data/record.json'), 'utf8')).toBe(made.input.records[0]?.sealed.text);
    expect(readFileSync(join(bag, 'data/record.sig'))).toHaveLength(64);
  });

  test.each(['manifest-sha256.txt', 'tagmanifest-sha256.txt'])(
    'sha256sum --strict -c %s passes',
    (manifest) => {
      const out = execFileSync('sha256sum', ['--strict', '-c', manifest], { cwd: bag, encoding: 'utf8' });
      expect(out).not.toContain('FAILED');
    },
  );

  test.each(SHELLS.map((shell) => [shell.join(' '), shell] as const))(
    'verifier.sh passes under %s',
    (_, shell) => {
      const { status, out } = runVerifier(bag, shell);
      expect(out).toContain('Le paquet est entier et cohérent.');
      expect(status).toBe(0);
    },
  );

  test('verifier.sh can be run as it is, from anywhere, on a medium that cannot be written', () => {
    expect(statSync(join(bag, 'verifier.sh')).mode & 0o111).toBe(0o111);
    chmodSync(bag, 0o555);
    const run = spawnSync(join(bag, 'verifier.sh'), { cwd: '/', encoding: 'utf8' });
    chmodSync(bag, 0o755);
    expect(run.status).toBe(0);
  });

  test('verifier.sh says what is not established, beside what is', () => {
    const { out } = runVerifier(bag);
    expect(out).toContain('NON ÉTABLI');
    expect(out).toContain("l'identité réelle de l'auteur n'est pas établie");
    expect(out).toContain("Ce document n'est pas un constat de commissaire de justice");
    expect(out).toContain(made.input.logKey);
  });

  test('our own verification says the same', async () => {
    const read = await readBag(zip);
    const verdict = read.ok ? await verifyBundle(read.value, bundleTexts, made.input.logKey) : read;
    expect(verdict).toMatchObject({ ok: true, value: { case: CASE, association: 'Association inventée' } });
    if (verdict.ok)
      expect(verdict.value.events.map(({ kind }) => kind)).toEqual(['received', 'accepted', 'exported']);
  });

  test('a log key known from elsewhere must be the bundle’s', async () => {
    const read = await readBag(zip);
    const other = await sampleCase();
    const verdict = read.ok ? await verifyBundle(read.value, bundleTexts, other.input.logKey) : read;
    expect(verdict).toMatchObject({ ok: false, code: 'bad-log-key' });
  });

  test('the same case gives the same bytes', async () => {
    const again = await writeBundle(made.input, made.readFile);
    expect(readFileSync(again.zip).equals(readFileSync(zip))).toBe(true);
  });
});

describe.skipIf(lacking.length > 0)('a case of three records', { timeout: 60_000 }, () => {
  test('holds record, record-2 and record-3, a file they share once, and passes both', async () => {
    const made = await sampleCase({ records: 3 });
    const { zip, folder } = await writeBundle(made.input, made.readFile);
    const bag = unpack(zip, folder, made.input);
    expect(filesOf(bag).filter((path) => /^data\/record[-\d]*\.json$/.test(path))).toEqual([
      'data/record-2.json',
      'data/record-3.json',
      'data/record.json',
    ]);
    expect(filesOf(bag).filter((path) => path.startsWith('data/files/'))).toHaveLength(2);
    expect(runVerifier(bag)).toMatchObject({ status: 0 });
    const read = await readBag(zip);
    expect(read.ok && (await verifyBundle(read.value, bundleTexts))).toMatchObject({ ok: true });
  });
});
