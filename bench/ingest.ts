import { createHash, randomBytes } from 'node:crypto';
import { PATHS } from '../lib/api.ts';
import type { Device } from './device/device.ts';
import { type Figure, inTurn } from './figure.ts';
import { startFloor } from './floor/start.ts';
import { startGround } from './ground.ts';
import { clientOf, type Prepared } from './http/client.ts';
import type { Bench, Measurement } from './measurement.ts';

const SIZE = 2_000_000;
const ABREAST = 4;
const ROUND = 16;
const ROUNDS = 12;

async function preparedFiles(device: Device, count: number): Promise<Prepared[]> {
  const made: Prepared[] = [];
  for (let at = 0; at < count; at += 1) {
    const body = randomBytes(SIZE);
    const sha256 = createHash('sha256').update(body).digest('hex');
    const path = PATHS.blob(sha256);
    const headers = await device.ports.sign({ method: 'PUT', url: device.ports.server + path, sha256 });
    made.push({ method: 'PUT', path, headers, body });
  }
  return made;
}

async function measure(bench: Bench): Promise<Figure[]> {
  const { ground, device } = await startGround(bench);
  const ours = clientOf(ground.origin, ABREAST);
  const floor = clientOf(await startFloor(ground.directory, bench.closing), ABREAST);
  bench.closing.add(async () => ours.close());
  bench.closing.add(async () => floor.close());
  const rounds = ROUNDS + 1;
  let [turn, floorTurn] = [0, 0];
  const files = await Promise.all(Array.from({ length: rounds }, () => preparedFiles(device, ROUND)));
  const times = await inTurn(
    ROUNDS,
    () => ours.send(files[turn++] ?? []),
    () => floor.send(files[floorTurn++] ?? []),
  );
  const speed = (milliseconds: number) => (ROUND * SIZE) / 1000 / milliseconds;
  return [
    {
      name: `ingest, 2 MB files, ${ABREAST} at a time`,
      ours: speed(times.ours),
      floor: speed(times.floor),
      unit: 'MB/s',
      floorName: 'bare server',
      promise: { atLeast: 0.8 },
    },
  ];
}

/** `PUT /api/blobs/{sha256}` of the real server against a bare one that streams, hashes and fsyncs the same bytes. */
export const ingest: Measurement = { name: 'ingest', measure };
