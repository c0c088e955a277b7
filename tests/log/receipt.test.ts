import { describe, expect, test } from 'vitest';
import { verifierKey } from '../../lib/log/key.ts';
import type { Receipt } from '../../lib/log/receipt.ts';
import { verifyReceipt } from '../../lib/log/verify-receipt.ts';
import { sampleKey } from '../evidence/sample.ts';
import { appendObject, memoryLog, receiptOf } from './memory-log.ts';

const ORIGIN = 'association.example/journal';
const object = (n: number) => n.toString(16).padStart(64, '0');

async function seventyLeaves() {
  const key = await sampleKey();
  const log = memoryLog();
  const places: Awaited<ReturnType<typeof appendObject>>[] = [];
  for (let i = 0; i < 70; i += 1) places.push(await appendObject(log, object(i), i));
  const receipt = (i: number) =>
    receiptOf(log, object(i), places[i] ?? { salt: new Uint8Array(32), index: 0 }, ORIGIN, key);
  return { receipt, vkey: await verifierKey(ORIGIN, key.publicKey) };
}

describe('a receipt among seventy', () => {
  test('is believed for its object, at its place', async () => {
    const { receipt, vkey } = await seventyLeaves();
    for (const i of [0, 31, 63, 64, 69])
      expect(await verifyReceipt(await receipt(i), vkey)).toMatchObject({
        ok: true,
        value: { index: i, size: 70, origin: ORIGIN },
      });
  });

  test('is a C2SP tlog-proof text', async () => {
    const { receipt } = await seventyLeaves();
    const lines = (await receipt(3)).proof.split('\n');
    expect(lines.slice(0, 3)).toEqual([
      'c2sp.org/tlog-proof@v1',
      'extra AwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwM=',
      'index 3',
    ]);
    expect(lines.slice(lines.indexOf('')).slice(1, 3)).toEqual([ORIGIN, '70']);
  });

  test('is refused once anything in it is another', async () => {
    const { receipt, vkey } = await seventyLeaves();
    const good = await receipt(5);
    const code = async (given: Partial<Receipt>, key = vkey) => {
      const result = await verifyReceipt({ ...good, ...given }, key);
      return result.ok ? 'ok' : result.code;
    };
    const change = (from: string, to: string) => ({ proof: good.proof.replace(from, to) });
    expect(await code({})).toBe('ok');
    expect(await code({ object: object(6) })).toBe('not-included');
    expect(await code({ object: 'nothing' })).toBe('bad-proof');
    expect(await code(change('index 5', 'index 6'))).toBe('not-included');
    expect(await code(change('index 5', 'index 05'))).toBe('bad-proof');
    expect(await code(change('extra BQ', 'extra BB'))).toBe('not-included');
    expect(await code(change('\n70\n', '\n71\n'))).toBe('bad-checkpoint');
    expect(await code(change('@v1', '@v2'))).toBe('bad-proof');
    expect(await code(change('\n\n', '\n'))).toBe('bad-proof');
    expect(await code({}, await verifierKey(ORIGIN, (await sampleKey()).publicKey))).toBe('other-log');
  });
});
