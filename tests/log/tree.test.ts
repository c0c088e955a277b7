import { describe, expect, test } from 'vitest';
import { fromHex, toHex, utf8 } from '../../lib/bytes.ts';
import { consistencyProof, verifyConsistency } from '../../lib/log/consistency.ts';
import { verifyInclusion } from '../../lib/log/inclusion.ts';
import { leafData, leafHash } from '../../lib/log/leaf.ts';
import { inclusionProof, nodesOf, root } from '../../lib/log/tree.ts';
import { memoryLog } from './memory-log.ts';

const hex = (text: string) => fromHex(text) ?? new Uint8Array(0);
/** The inputs and roots that Certificate Transparency's own implementations are tested on (RFC 6962, RFC 9162). */
const INPUTS = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const PATH_OF_0_IN_8 = [
  '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
  '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
  '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
];

async function treeOf(leaves: number) {
  const log = memoryLog();
  for (let i = 0; i < leaves; i += 1)
    await log.append(await leafHash(hex(INPUTS[i] ?? i.toString(16).padStart(8, '0'))));
  return log;
}

describe('the tree (RFC 9162 § 2.1)', () => {
  test('has the known roots at every size', async () => {
    const log = await treeOf(8);
    for (const [size, known] of ROOTS.entries()) expect(toHex(await root(size, log.read))).toBe(known);
  });

  test('has the known path of leaf 0 among 8', async () => {
    const log = await treeOf(8);
    expect((await inclusionProof(0, 8, log.read)).map(toHex)).toEqual(PATH_OF_0_IN_8);
  });

  test('appending a leaf completes the subtrees that end there', async () => {
    const log = await treeOf(7);
    const nodes = await nodesOf(7, await leafHash(hex(INPUTS[7] ?? '')), log.read);
    expect(nodes.map(({ level, index }) => [level, index])).toEqual([
      [0, 7],
      [1, 3],
      [2, 1],
      [3, 0],
    ]);
    expect(toHex(nodes[3]?.hash ?? new Uint8Array(0))).toBe(ROOTS[8]);
  });

  test('every leaf of every size up to 40 is proven, and not at another place or size', async () => {
    const log = await treeOf(40);
    for (let size = 1; size <= 40; size += 1) {
      const top = await root(size, log.read);
      for (let index = 0; index < size; index += 1) {
        const given = { leaf: await log.read(0, index), index, size, root: top };
        const proof = await inclusionProof(index, size, log.read);
        expect(await verifyInclusion({ ...given, proof })).toBe(true);
        expect(await verifyInclusion({ ...given, proof, index: index + 1 })).toBe(false);
        expect(await verifyInclusion({ ...given, proof: [...proof, top] })).toBe(false);
        if (proof.length > 0) expect(await verifyInclusion({ ...given, proof: proof.slice(1) })).toBe(false);
      }
    }
  });

  test('holds past 32 bits: the last leaf of a tree of 2³³ + 1', async () => {
    const size = 2 ** 33 + 1;
    const whole = await leafHash(utf8('the complete subtree'));
    const leaf = await leafHash(utf8('the last leaf'));
    const read = async (level: number) => (level === 33 ? whole : leaf);
    const proof = await inclusionProof(size - 1, size, read);
    expect(await verifyInclusion({ leaf, index: size - 1, size, proof, root: await root(size, read) })).toBe(
      true,
    );
  });

  test('every size up to 20 is proven to be the beginning of every later one', async () => {
    const log = await treeOf(20);
    for (let second = 1; second <= 20; second += 1)
      for (let first = 1; first <= second; first += 1) {
        const given = {
          first,
          second,
          firstRoot: await root(first, log.read),
          secondRoot: await root(second, log.read),
          proof: await consistencyProof(first, second, log.read),
        };
        expect(await verifyConsistency(given)).toBe(true);
        expect(await verifyConsistency({ ...given, firstRoot: await leafHash(utf8('another')) })).toBe(false);
        expect(await verifyConsistency({ ...given, secondRoot: await leafHash(utf8('another')) })).toBe(
          false,
        );
      }
  });
});

test('a leaf is the salted hash of an object’s id: a fixed vector', async () => {
  const salt = Uint8Array.from({ length: 32 }, (_, i) => i);
  const data = await leafData(salt, 'ab'.repeat(32));
  expect(toHex(data)).toBe('b95c1a356cda33f9e7a88b4b8b7f9cbb474d5e832015de3c18eef9accdc2013c');
  expect(toHex(await leafHash(data))).toBe(
    'c880213eede24786c9de309c910ab3c95391cc3a7c30cc460d842a4d0d858ac2',
  );
  await expect(leafData(salt.slice(1), 'ab'.repeat(32))).rejects.toThrow(RangeError);
  await expect(leafData(salt, 'AB')).rejects.toThrow(RangeError);
});
