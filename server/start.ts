import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { makeFolder, reachablePlace } from './postgres/place.ts';
import { Refusal } from './postgres/refusal.ts';
import { closing } from './start/closing.ts';
import { journal } from './start/journal.ts';
import { nextSteps } from './start/lines.ts';
import { portsFrom, requireFreePort } from './start/ports.ts';
import { startStack } from './start/stack.ts';
import { tryWindow } from './start/window.ts';

const CLONE = join(import.meta.dirname, '..');
const EXTENSION = join(CLONE, '.output/chrome-mv3');

const started = closing();
let stopping = false;

async function stop(status: number): Promise<never> {
  stopping = true;
  await started.closeAll();
  process.exit(status);
}

/** `TEMOIN_DATA`, else `./data`, or where PostgreSQL's account can reach when root's clone lies in a closed folder. */
function dataDirectory(): string {
  const wanted = process.env['TEMOIN_DATA'] ?? join(CLONE, 'data');
  const directory = process.env['DATABASE_URL'] ? wanted : reachablePlace(wanted);
  makeFolder(directory);
  return directory;
}

async function start(): Promise<void> {
  const ports = portsFrom(process.env);
  await requireFreePort(ports.server, 'PORT');
  await requireFreePort(ports.practice, 'PRACTICE_PORT');
  const directory = dataDirectory();
  const log = journal(join(directory, 'server.log'));
  const stack = await startStack({ directory, ports, closing: started, log });
  const profile = join(directory, 'browser');
  const window = await tryWindow({ stack, extension: EXTENSION, profile, closing: started });
  for (const line of nextSteps({ ...stack, directory, extension: EXTENSION, window })) console.log(line);
  await stack.cluster.ended;
  if (stopping) return;
  console.error('PostgreSQL s’est arrêté : Témoin s’arrête aussi.');
  await stop(1);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));

try {
  await start();
} catch (error) {
  // A Ctrl-C reaches the programs we wait for too; its own handler runs next.
  await setImmediate();
  if (!stopping) {
    console.error(error instanceof Refusal ? error.message : error);
    await stop(1);
  }
}
