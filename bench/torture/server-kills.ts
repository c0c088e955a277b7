import { sendOne } from '../../lib/sync/send.ts';
import { type Device, newDevice } from '../device/device.ts';
import { type Ground, newGround } from './ground.ts';
import { type Holdings, holdingsOf } from './holdings.ts';
import type { Outcome } from './outcome.ts';
import { killed } from './process.ts';

const PER_ROUND = 12;
const AT_ONCE = 4;

async function sendAll(device: Device, ids: readonly string[]): Promise<number> {
  const line = [...ids];
  let failed = 0;
  const worker = async () => {
    for (let id = line.shift(); id !== undefined; id = line.shift()) {
      const sent = await sendOne(id, device.ports);
      if (!sent.ok) failed += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return failed;
}

const unsent = (device: Device) =>
  [...device.kept].filter(([, item]) => item.answer === null).map(([id]) => id);

/** One round: records are being sent, the server is killed somewhere, comes back, and the rest goes. */
async function round(ground: Ground, device: Device, random: () => number): Promise<boolean> {
  for (let made = 0; made < PER_ROUND; made++) await device.capture(20_000 + Math.floor(random() * 400_000));
  const server = await ground.startServer();
  const sending = sendAll(device, unsent(device));
  await new Promise((resolve) => setTimeout(resolve, 20 + random() * 450));
  await killed(server);
  const midway = (await sending) > 0;
  const again = await ground.startServer();
  for (let attempt = 0; attempt < 5 && unsent(device).length > 0; attempt++)
    await sendAll(device, unsent(device));
  await killed(again);
  return midway;
}

function faultsOf(holdings: Holdings, device: Device): string[] {
  const expected = [...device.kept.keys()].sort();
  const receipts = [...device.kept.values()].flatMap(({ answer }) => answer ?? []);
  const objects = new Set(holdings.objects);
  const faults = [
    ...unsent(device).map((id) => `${id} was never received`),
    ...expected.filter((id) => !holdings.records.includes(id)).map((id) => `${id} was lost`),
    ...holdings.records.filter((id) => !device.kept.has(id)).map((id) => `${id} came from nowhere`),
    ...holdings.altered.map((id) => `${id} is no longer what it was`),
    ...receipts
      .flatMap(({ record, classification }) => [record.object, classification.object])
      .filter((object) => !objects.has(object))
      .map((object) => `${object} has a receipt and no leaf`),
  ];
  const leaves = expected.length * 3;
  if (holdings.records.length !== expected.length)
    faults.push(`${holdings.records.length} records for ${expected.length}`);
  if (holdings.cases !== expected.length)
    faults.push(`${holdings.cases} cases for ${expected.length} records`);
  if (holdings.events !== expected.length)
    faults.push(`${holdings.events} events for ${expected.length} records`);
  if (holdings.objects.length !== leaves || objects.size !== leaves) {
    faults.push(`${holdings.objects.length} leaves (${objects.size} objects) for ${leaves}`);
  }
  return faults;
}

/** Kills the server with -9 during ingest, `kills` times; then counts everything. */
export async function serverKills(
  kills: number,
  random: () => number,
  say: (line: string) => void,
): Promise<Outcome> {
  const ground = await newGround();
  try {
    const first = await ground.startServer();
    const device = await newDevice(ground.origin, ground.invitation.split('/').at(-1) ?? '');
    await killed(first);
    let midway = 0;
    for (let done = 1; done <= kills; done++) {
      if (await round(ground, device, random)) midway += 1;
      say(`server killed ${done}/${kills}, ${midway} of them midway, ${device.kept.size} records`);
    }
    const faults = faultsOf(await holdingsOf(ground.context, device.association), device);
    return { name: 'server killed during ingest', kills, midway, sent: device.kept.size, faults };
  } finally {
    await ground.end();
  }
}
