import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Closing } from '../../server/start/closing.ts';
import { ended } from '../process.ts';

/** Starts the bare server beside the data of the real one, on the same disk; gives its origin. */
export async function startFloor(directory: string, closing: Closing): Promise<string> {
  const folder = join(directory, 'floor');
  mkdirSync(folder);
  const child = spawn(process.execPath, [join(import.meta.dirname, 'bare-server.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  closing.add(() => ended(child));
  const port = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (bytes: Buffer) => resolve(bytes.toString().trim()));
    child.once('exit', () => reject(new Error('the bare server did not start')));
  });
  return `http://127.0.0.1:${port}`;
}
