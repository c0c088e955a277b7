import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { openRoad } from '../../bench/network/road.ts';
import { seeded } from '../../bench/random.ts';
import { closing } from '../../server/start/closing.ts';

let started = closing();
afterEach(async () => {
  await started.closeAll();
  started = closing();
});

async function reader(): Promise<string> {
  const server = createServer((request, response) => {
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
    });
    request.on('end', () => response.end(`${size}`));
    request.on('error', () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  started.add(async () => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('a bad road', () => {
  test('carries what is between two cuts, and counts every byte that left', async () => {
    const road = await openRoad(await reader(), { every: 1e12, random: seeded(1), closing: started });
    const answer = await fetch(road.origin, { method: 'POST', body: new Uint8Array(3_000_000) });
    expect(await answer.text()).toBe('3000000');
    expect(road.sent()).toBeGreaterThan(3_000_000);
    expect(road.sent()).toBeLessThan(3_001_000);
    expect(road.cuts()).toBe(0);
  });

  test('is cut about as often as it is told to be, and each cut is an error for the sender', async () => {
    const road = await openRoad(await reader(), { every: 1_000_000, random: seeded(7), closing: started });
    let errors = 0;
    for (let at = 0; at < 60; at += 1) {
      const sent = fetch(road.origin, { method: 'POST', body: new Uint8Array(500_000) });
      await sent.then((answer) => answer.text()).catch(() => (errors += 1));
    }
    expect(errors).toBe(road.cuts());
    // 60 times 0.5 MB are thirty cuts on average, less what a cut spares.
    expect(road.cuts()).toBeGreaterThan(12);
    expect(road.cuts()).toBeLessThan(40);
  });
});
