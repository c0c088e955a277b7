import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import type { Piece } from '../../lib/bundle/piece.ts';
import { pieceOf } from '../../lib/bundle/piece.ts';
import { readBag } from '../../server/bundle/read-zip.ts';
import { zipStream } from '../../server/bundle/write-zip.ts';
import { temporary } from './temporary.ts';

const DATE = new Date('2026-11-22T09:00:00Z');
const noFile = () => Readable.from([]);
const folder = temporary();

async function twoFiles(date = DATE): Promise<Buffer> {
  const pieces = [await pieceOf('a.txt', 'first'), await pieceOf('data/b.txt', 'second')];
  return buffer(zipStream('temoin-x', pieces, date, noFile));
}

async function judge(bytes: Buffer): Promise<string> {
  const path = join(folder, 'x.zip');
  writeFileSync(path, bytes);
  const bag = await readBag(path);
  return bag.ok
    ? [...bag.value.pieces.keys()].join(' ')
    : `${bag.code} ${bag.piece.replace(path, 'x.zip')}: ${bag.detail}`;
}

async function byYazl(add: (zip: ZipFile) => void): Promise<Buffer> {
  const zip = new ZipFile();
  add(zip);
  zip.end();
  return buffer(zip.outputStream as Readable);
}

const renamed = (bytes: Buffer, from: string, to: string) =>
  Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1');
const STORED = { compress: false, forceDosTimestamp: true, mode: 0o100644 };

describe('an archive', () => {
  test('as a bundle is written is read', async () => {
    expect(await judge(await twoFiles())).toBe('a.txt data/b.txt');
  });

  test('streamed and of the zip64 form is read too', async () => {
    const bytes = await byYazl((zip) => {
      const options = { ...STORED, forceZip64Format: true, size: 5 };
      zip.addReadStream(Readable.from([Buffer.from('first')]), 'temoin-x/a.txt', options);
    });
    expect(await judge(bytes)).toBe('a.txt');
  });

  test.each([
    ['nothing', () => Buffer.alloc(0)],
    ['no zip', () => Buffer.from('x'.repeat(1000))],
    ['bytes after its end', async () => Buffer.concat([await twoFiles(), Buffer.from('more')])],
    ['bytes before its beginning', async () => Buffer.concat([Buffer.from('more'), await twoFiles()])],
    ['its end cut off', async () => (await twoFiles()).subarray(0, -3)],
  ])('refused: %s', async (_, bytes) => {
    expect(await judge(await bytes())).toMatch(/^bad-archive x\.zip/);
  });

  test.each([
    ['a path that leads out', 'temoin-x/data/b.txt', 'temoin-x/../../b.txt'.slice(0, 19)],
    ['an absolute path', 'temoin-x/a.txt', '/emoin-x/a.txt'],
    ['a backslash', 'temoin-x/a.txt', 'temoin-x\\a.txt'],
    ['a hidden name', 'temoin-x/a.txt', 'temoin-x/.a.tx'],
    ['a name with a control', 'temoin-x/a.txt', 'temoin-x/a\u0007txt'],
    ['another base directory', 'temoin-x/data/b.txt', 'temoin-y/data/b.txt'],
    ['the same name twice', 'temoin-x/data/b.txt', 'temoin-x/data/b.txt'],
  ])('refused: %s', async (what, from, to) => {
    const twice = await byYazl((zip) => {
      for (let i = 0; i < 2; i += 1) zip.addBuffer(Buffer.from('x'), 'temoin-x/data/b.txt', STORED);
    });
    const bytes = what === 'the same name twice' ? twice : renamed(await twoFiles(), from, to);
    expect(await judge(bytes)).toMatch(/^bad-archive /);
  });

  test('refused: a link', async () => {
    const bytes = await byYazl((zip) =>
      zip.addBuffer(Buffer.from('/etc/passwd'), 'temoin-x/a.txt', { ...STORED, mode: 0o120777 }),
    );
    expect(await judge(bytes)).toBe('bad-archive temoin-x/a.txt: not a regular file');
  });

  test('refused: a folder of its own', async () => {
    const bytes = await byYazl((zip) => zip.addEmptyDirectory('temoin-x/data', { forceDosTimestamp: true }));
    expect(await judge(bytes)).toMatch(/^bad-archive temoin-x\/data\//);
  });

  test('refused: a compressed entry', async () => {
    const bytes = await byYazl((zip) =>
      zip.addBuffer(Buffer.from('x'.repeat(99)), 'temoin-x/a.txt', { ...STORED, compress: true }),
    );
    expect(await judge(bytes)).toBe('bad-archive temoin-x/a.txt: compressed: a bundle is stored');
  });

  test('refused: two headers that name the file otherwise', async () => {
    const bytes = await twoFiles();
    bytes.write('temoin-x/z', bytes.indexOf('temoin-x/a'));
    expect(await judge(bytes)).toBe('bad-archive temoin-x/a.txt: its two headers disagree');
  });

  test('refused: an entry that only a stream reader sees', async () => {
    const bytes = await twoFiles();
    const directory = bytes.indexOf('PK\u0001\u0002', 0, 'latin1');
    const hidden = Buffer.concat([
      bytes.subarray(0, directory),
      Buffer.from('hidden'),
      bytes.subarray(directory),
    ]);
    hidden.writeUInt32LE(directory + 6, hidden.length - 6);
    expect(await judge(hidden)).toBe('bad-archive archive: bytes that belong to no entry');
  });

  test('refused: fewer entries announced than there are', async () => {
    const bytes = await twoFiles();
    bytes.writeUInt16LE(1, bytes.length - 12);
    bytes.writeUInt16LE(1, bytes.length - 14);
    expect(await judge(bytes)).toMatch(/^bad-archive archive/);
  });
});

describe('writing', () => {
  const file: Piece = {
    path: 'data/files/f.png',
    size: 5,
    sha256: 'a7937b64b8caa58f03721bb6bacf5c78cb235febe0e70b1b84cd99541461a08e',
    bytes: null,
  };

  test('passes a stored file through', async () => {
    const bytes = await buffer(
      zipStream('temoin-x', [file], DATE, () => Readable.from([Buffer.from('first')])),
    );
    expect(await judge(bytes)).toBe('data/files/f.png');
  });

  test.each([
    ['the stored bytes are not those of the name', () => Readable.from([Buffer.from('FIRST')])],
    ['the stored bytes are fewer', () => Readable.from([Buffer.from('fir')])],
    ['the store fails', () => new Readable({ read: (): never => fault() })],
  ])('fails, and never ends well, where %s', async (_, readFile) => {
    await expect(buffer(zipStream('temoin-x', [file], DATE, readFile))).rejects.toThrow();
  });

  test('shows no time zone of the machine', async () => {
    const before = process.env['TZ'];
    const [one, other] = [await inZone('Pacific/Auckland'), await inZone('America/Lima')];
    // An hour that Paris does not have.
    const gap = new Date('2026-03-29T02:30:00Z');
    const [skipped, kept] = [await inZone('Europe/Paris', gap), await inZone('UTC', gap)];
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
    expect(one.equals(other)).toBe(true);
    expect(skipped.equals(kept)).toBe(true);
  });
});

function fault(): never {
  throw new Error('the disk is gone');
}

async function inZone(zone: string, date = DATE): Promise<Buffer> {
  process.env['TZ'] = zone;
  return twoFiles(date);
}
