import type { Figure } from './figure.ts';
import { startGround } from './ground.ts';
import type { Bench, Measurement } from './measurement.ts';
import { deliver } from './network/deliver.ts';
import { openRoad } from './network/road.ts';
import { seeded } from './random.ts';
import { holdingsOf } from './torture/holdings.ts';

const EVERY = 4_000_000;
/** Bytes of a record's one file, and how many such records. */
const LOADS = [
  { size: 200_000, times: 30 },
  { size: 2_000_000, times: 15 },
  { size: 20_000_000, times: 8 },
];

async function measure(bench: Bench): Promise<Figure[]> {
  const { ground, device } = await startGround(bench);
  const random = seeded(bench.seed);
  const road = await openRoad(ground.origin, { every: EVERY, random, closing: bench.closing });
  const { http } = device.ports;
  // Requests are signed for the server's own address and go by the bad road.
  const byRoad = {
    send: (request: Parameters<typeof http.send>[0]) =>
      http.send({ ...request, url: request.url.replace(ground.origin, road.origin) }),
  };
  const figures: Figure[] = [];
  for (const { size, times } of LOADS) {
    const before = { sent: road.sent(), cuts: road.cuts() };
    let failures = 0;
    for (let at = 0; at < times; at += 1) {
      failures += await deliver(await device.capture(size), { ...device.ports, http: byRoad });
    }
    bench.say(
      `${times} records of ${size / 1e6} MB: ${road.cuts() - before.cuts} cuts, ${failures} attempts failed`,
    );
    figures.push({
      name: `bad network, ${size / 1e6} MB`,
      ours: (road.sent() - before.sent) / 1e6,
      floor: (size * times) / 1e6,
      unit: 'MB',
      floorName: 'payload',
      promise: { atMost: 1.3 },
    });
  }
  const kept = await holdingsOf(ground.context, device.association);
  const sent = [...device.kept.keys()].sort();
  if (kept.records.join() !== sent.join() || kept.cases !== sent.length || kept.altered.length > 0) {
    throw new Error(
      `${sent.length} records sent, ${kept.records.length} kept in ${kept.cases} cases, ${kept.altered.length} altered`,
    );
  }
  bench.say(`${sent.length} records sent, each received once, none altered`);
  return figures;
}

/** Bytes that leave a machine over a connection cut every 4 MB on average, until all receipts are here. */
export const network: Measurement = { name: 'network', measure };
