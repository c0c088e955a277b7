import { PATHS } from '../lib/api.ts';
import { sha256Hex, utf8 } from '../lib/bytes.ts';
import { putFile } from '../lib/sync/put-file.ts';
import { registerKey } from '../lib/sync/register-key.ts';
import type { Device } from './device/device.ts';
import { type Figure, inTurn } from './figure.ts';
import { startFloor } from './floor/start.ts';
import { startGround } from './ground.ts';
import { clientOf, type Prepared } from './http/client.ts';
import type { Bench, Measurement } from './measurement.ts';

const ABREAST = 8;
const ROUND = 64;
const ROUNDS = 10;
/** Bytes of each record's one file: it is put before, and not timed. */
const FILE = 200;

async function preparedRecord(device: Device): Promise<Prepared> {
  const id = await device.capture(FILE);
  const kept = device.kept.get(id);
  if (!kept) throw new Error('the record is not kept');
  const { record, classification, hash } = kept;
  await registerKey(device.ports, record.seal.publicKey);
  const put = await putFile(device.ports, id, hash);
  if (!put.ok) throw new Error(`the file was refused: ${put.code} ${put.detail}`);
  const text = JSON.stringify({ record, classification, aside: null });
  const url = device.ports.server + PATHS.records;
  const headers = await device.ports.sign({ method: 'POST', url, sha256: await sha256Hex(utf8(text)) });
  const type = { 'content-type': 'application/json' };
  return { method: 'POST', path: PATHS.records, headers: { ...headers, ...type }, body: Buffer.from(text) };
}

async function measure(bench: Bench): Promise<Figure[]> {
  const { ground, device } = await startGround(bench);
  const ours = clientOf(ground.origin, ABREAST);
  const floor = clientOf(await startFloor(ground.directory, bench.closing), ABREAST);
  bench.closing.add(async () => ours.close());
  bench.closing.add(async () => floor.close());
  const rounds: Prepared[][] = [];
  for (let at = 0; at <= ROUNDS; at += 1) {
    const round: Prepared[] = [];
    while (round.length < ROUND) round.push(await preparedRecord(device));
    rounds.push(round);
  }
  let [turn, floorTurn] = [0, 0];
  const times = await inTurn(
    ROUNDS,
    () => ours.send(rounds[turn++] ?? []),
    () => floor.send(rounds[floorTurn++] ?? []),
  );
  return [
    {
      name: `records received and logged, ${ABREAST} at a time`,
      ours: (ROUND * 1000) / times.ours,
      floor: (ROUND * 1000) / times.floor,
      unit: '/s',
      floorName: 'bare server that fsyncs each text',
      promise: null,
    },
  ];
}

/** `POST /api/records`: seals checked, three leaves logged, two receipts each, against a bare append to a file. */
export const records: Measurement = { name: 'records', measure };
