import { copyFileSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { publicKeyPem } from '../../lib/bundle/pem.ts';
import { verifyBundle } from '../../lib/bundle/verify/verify.ts';
import { concat, sha256Hex, toBase64, utf8 } from '../../lib/bytes.ts';
import { statement } from '../../lib/evidence/seal.ts';
import { openCheckpoint, signCheckpoint } from '../../lib/log/checkpoint.ts';
import { verifierKey } from '../../lib/log/key.ts';
import { parseProof } from '../../lib/log/proof.ts';
import { bundleTexts } from '../../server/bundle/texts.ts';
import { type SampleKey, sampleKey } from '../evidence/sample.ts';
import { appendObject, memoryLog, receiptOf } from '../log/memory-log.ts';
import { bagOf, copyOf, remakeManifests } from './bag-folder.ts';
import { type SampleCase, sampleCase } from './sample-case.ts';
import { lacking, runVerifier, unpack, writeBundle } from './unpacked.ts';

let made: SampleCase;
let whole = '';

/** Does harm in a copy, remakes the manifests, and asks both verifiers which piece is at fault. */
async function judge(harm: (folder: string) => unknown, remake = true) {
  const folder = copyOf(whole);
  await harm(folder);
  if (remake) remakeManifests(folder);
  const ours = await verifyBundle(bagOf(folder), bundleTexts);
  const { status, out } = runVerifier(folder);
  rmSync(folder, { recursive: true });
  return {
    ours: ours.ok ? 'accepted' : ours.piece,
    script: status === 1 ? (/^ {2}Pièce {2}: (.*)$/m.exec(out)?.[1] ?? out) : 'accepted',
  };
}

const both = (piece: string) => ({ ours: piece, script: piece });
const edit = (path: string, from: string | RegExp, to: string) => (folder: string) =>
  writeFileSync(join(folder, path), readFileSync(join(folder, path), 'utf8').replace(from, to));
const write = (folder: string, path: string, content: string | Uint8Array) =>
  writeFileSync(join(folder, path), content);
const drop =
  (...paths: string[]) =>
  (folder: string) => {
    for (const path of paths) rmSync(join(folder, path));
  };

async function resign(folder: string, key: SampleKey): Promise<void> {
  const id = await sha256Hex(Uint8Array.from(readFileSync(join(folder, 'data/record.json'))));
  write(folder, 'data/record.statement.txt', statement('record', id));
  const signature = await crypto.subtle.sign('Ed25519', key.privateKey, utf8(statement('record', id)));
  write(folder, 'data/record.sig', new Uint8Array(signature));
  write(folder, 'data/record-key.pem', publicKeyPem(key.publicKey));
}

beforeAll(async () => {
  if (lacking.length > 0) return;
  made = await sampleCase();
  const { zip, folder } = await writeBundle(made.input, made.readFile);
  whole = unpack(zip, folder, made.input);
});

describe.skipIf(lacking.length > 0)('a forger who remakes the manifests', { timeout: 60_000 }, () => {
  test('and changes nothing is let through: the manifests are not the proof', async () => {
    expect(await judge(() => {})).toEqual(both('accepted'));
  });

  test('changes the record', async () => {
    const changed = edit('data/record.json', 'dehors', 'dedans');
    expect(await judge(changed)).toEqual(both('data/record.statement.txt'));
  });

  test('changes the record and signs it with another key', async () => {
    const key = await sampleKey();
    const harm = async (folder: string) => {
      edit('data/record.json', 'dehors', 'dedans')(folder);
      await resign(folder, key);
    };
    const { ours, script } = await judge(harm);
    // The classification names the record, and so do the events: ours sees those first, the script the proof.
    expect(ours).toBe('data/classification-1.json');
    expect(script).toBe('data/proofs/record.tlog-proof');
  });

  test('keeps the record and puts another key’s signature on it', async () => {
    const key = await sampleKey();
    const { privateKey } = key;
    const harm = (folder: string) => resign(folder, { privateKey, publicKey: made.deviceKey.publicKey });
    expect(await judge(harm)).toEqual(both('data/record.sig'));
  });

  test('puts a key that signs anything', async () => {
    const [identity, universal] = [new Uint8Array(32), new Uint8Array(64)];
    identity[0] = universal[0] = 1;
    const { ours, script } = await judge((folder) => {
      write(folder, 'data/record-key.pem', publicKeyPem(identity));
      write(folder, 'data/record.sig', universal);
    });
    expect(ours).toBe('data/record.sig');
    expect(script).toBe('data/record-key.pem');
  });

  test('swaps a file under its name', async () => {
    const name = `data/files/${made.input.records[0]?.record.files[0]?.sha256}.png`;
    expect(await judge((folder) => write(folder, name, 'another picture'))).toEqual(both(name));
  });

  test('swaps a file under its new name', async () => {
    const name = `data/files/${made.input.records[0]?.record.files[0]?.sha256}.png`;
    const other = `data/files/${await sha256Hex(utf8('another picture'))}.png`;
    const harm = (folder: string) => {
      rmSync(join(folder, name));
      write(folder, other, 'another picture');
    };
    expect(await judge(harm)).toEqual(both(name));
  });

  test('adds a file that no record names', async () => {
    const name = `data/files/${await sha256Hex(utf8('more'))}.png`;
    expect(await judge((folder) => write(folder, name, 'more'))).toEqual(both(name));
  });

  test('removes an event', async () => {
    const gone = ['data/events/0002.json', 'data/proofs/event-0002.tlog-proof'];
    expect(await judge(drop(...gone))).toEqual(both('data/events/0001.json'));
  });

  test('removes an event and renumbers the next', async () => {
    const harm = (folder: string) => {
      drop('data/events/0002.json', 'data/proofs/event-0002.tlog-proof')(folder);
      renameSync(join(folder, 'data/events/0003.json'), join(folder, 'data/events/0002.json'));
      renameSync(
        join(folder, 'data/proofs/event-0003.tlog-proof'),
        join(folder, 'data/proofs/event-0002.tlog-proof'),
      );
    };
    expect(await judge(harm)).toEqual(both('data/events/0002.json'));
  });

  test('removes the last event', async () => {
    const gone = ['data/events/0003.json', 'data/proofs/event-0003.tlog-proof'];
    expect(await judge(drop(...gone))).toEqual(both('data/events/0002.json'));
  });

  test('rewrites an event', async () => {
    const { ours, script } = await judge(edit('data/events/0002.json', 'Propos clairs', 'Propos confus'));
    expect(ours).toBe('data/events/0003.json');
    expect(script).toBe('data/proofs/event-0002.tlog-proof');
  });

  test('rewrites the last event to name another report', async () => {
    const harm = async (folder: string) => {
      edit('data/report.html', 'Dossier', 'Affaire')(folder);
      const report = await sha256Hex(Uint8Array.from(readFileSync(join(folder, 'data/report.html'))));
      edit('data/events/0003.json', /"report":"[0-9a-f]*"/, `"report":"${report}"`)(folder);
    };
    expect(await judge(harm)).toEqual(both('data/proofs/event-0003.tlog-proof'));
  });

  test('changes the report', async () => {
    expect(await judge(edit('data/report.html', 'proposée', 'certaine'))).toEqual(both('data/report.html'));
  });

  test('removes the classification', async () => {
    const stem = 'data/classification-1';
    const gone = [`${stem}.json`, `${stem}.sig`, `${stem}.statement.txt`, `${stem}-key.pem`];
    const { ours, script } = await judge(drop(...gone, 'data/proofs/classification-1.tlog-proof'));
    expect(ours).toBe('data/events/0001.json');
    expect(script).toBe('data/events');
  });

  test('adds the record a second time', async () => {
    const harm = (folder: string) => {
      for (const end of ['.json', '.sig', '.statement.txt', '-key.pem'])
        copyFileSync(join(folder, `data/record${end}`), join(folder, `data/record-2${end}`));
      copyFileSync(
        join(folder, 'data/proofs/record.tlog-proof'),
        join(folder, 'data/proofs/record-2.tlog-proof'),
      );
    };
    expect(await judge(harm)).toEqual(both('data/record-2.json'));
  });

  test('gives the proof of another object', async () => {
    const harm = (folder: string) =>
      copyFileSync(
        join(folder, 'data/proofs/record.tlog-proof'),
        join(folder, 'data/proofs/classification-1.tlog-proof'),
      );
    expect(await judge(harm)).toEqual(both('data/proofs/classification-1.tlog-proof'));
  });

  test('says another place in the log', async () => {
    const path = 'data/proofs/record.tlog-proof';
    expect(await judge(edit(path, 'index 13', 'index 12'))).toEqual(both(path));
    expect(await judge(edit(path, 'index 13', 'index 99999'))).toEqual(both(path));
    expect(await judge(edit(path, 'index 13', 'index $(id)'))).toEqual(both(path));
  });

  test('has the checkpoint signed by another key', async () => {
    const path = 'data/proofs/record.tlog-proof';
    const key = await sampleKey();
    const harm = async (folder: string) => {
      const text = readFileSync(join(folder, path), 'utf8');
      const proof = parseProof(text);
      const head = proof.ok ? await openCheckpoint(proof.value.checkpoint, made.input.logKey) : proof;
      if (!proof.ok || !head.ok) throw new Error('the sample is not whole');
      write(folder, path, text.replace(proof.value.checkpoint, await signCheckpoint(head.value, key)));
    };
    expect(await judge(harm)).toEqual(both(path));
  });

  test('swaps the log’s key, in one file or in both', async () => {
    const { publicKey } = await sampleKey();
    const pem = (folder: string) => write(folder, 'data/log-key.pem', publicKeyPem(publicKey));
    expect(await judge(pem)).toEqual(both('data/log-key.pem'));
    const vkey = await verifierKey(made.input.logKey.split('+')[0] ?? '', publicKey);
    const inBoth = (folder: string) => {
      pem(folder);
      write(folder, 'data/log-key.txt', `${vkey}\n`);
    };
    expect(await judge(inBoth)).toEqual(both('data/proofs/record.tlog-proof'));
  });

  test('names another case in bag-info.txt', async () => {
    expect(await judge(edit('bag-info.txt', '000000000001', '000000000002'))).toEqual(both('bag-info.txt'));
  });
});

describe.skipIf(lacking.length > 0)('a bag that is not what its manifests say', { timeout: 60_000 }, () => {
  test('a file more', async () => {
    const harm = (folder: string) => write(folder, 'data/more.txt', 'more');
    expect(await judge(harm, false)).toEqual(both('data/more.txt'));
  });

  test('a file less', async () => {
    expect(await judge(drop('data/record.sig'), false)).toEqual(both('data/record.sig'));
  });

  test('a link in place of a file', async () => {
    const harm = (folder: string) => {
      rmSync(join(folder, 'data/record.sig'));
      symlinkSync('/etc/hostname', join(folder, 'data/record.sig'));
    };
    expect(await judge(harm, false)).toEqual({ ours: 'data/record.sig', script: './data/record.sig' });
  });

  test.each([
    ['data/files/$(touch pwned)', './data/files/??touch?pwned?'],
    ['data/-rf', 'data/-rf'],
    ['data/a\nb', './data/a'],
    ['data/\u001b[2J', './data/??2J'],
  ])('a hostile name: %j', async (name, script) => {
    const harm = (folder: string) => write(folder, name, '');
    expect(await judge(harm, false)).toEqual({ ours: name, script });
  });

  test.each(['../../../etc/hostname', '/etc/hostname', '-', 'data/../bagit.txt'])(
    'a manifest that names %s',
    async (name) => {
      const harm = (folder: string) => {
        edit('manifest-sha256.txt', /^/, `${'0'.repeat(64)}  ${name}\n`)(folder);
        const listed = bagOf(folder).pieces.get('manifest-sha256.txt')?.sha256 ?? '';
        edit('tagmanifest-sha256.txt', /^.{64}(?= {2}manifest)/m, listed)(folder);
      };
      expect(await judge(harm, false)).toEqual(both('manifest-sha256.txt'));
    },
  );

  test('gives the log a name that a terminal obeys', async () => {
    const { publicKey } = made.logKey;
    const name = 'association\u001b[2Jinventee.example/journal';
    const id = (await sha256Hex(concat(utf8(`${name}\n`), Uint8Array.of(1), publicKey))).slice(0, 8);
    const key = `${name}+${id}+${toBase64(concat(Uint8Array.of(1), publicKey))}\n`;
    expect(await judge((folder) => write(folder, 'data/log-key.txt', key))).toEqual(both('data/log-key.txt'));
  });

  test('who holds the log’s key shows two objects at one place', async () => {
    const [record, classification] = [made.input.records[0], made.input.classifications[0]];
    const proof = parseProof(record?.receipt.proof ?? '');
    if (!proof.ok || !classification) throw new Error('the sample has both');
    const other = memoryLog();
    for (let n = 0; n < proof.value.index; n += 1)
      await appendObject(other, n.toString(16).padStart(64, 'e'), 9);
    const place = await appendObject(other, classification.sealed.id, 7);
    const origin = made.input.logKey.split('+')[0] ?? '';
    const receipt = await receiptOf(other, classification.sealed.id, place, origin, made.logKey);
    const path = 'data/proofs/classification-1.tlog-proof';
    expect(await judge((folder) => write(folder, path, receipt.proof))).toEqual(both(path));
  });
});
