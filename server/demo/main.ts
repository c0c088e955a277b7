/** `npm run demo -- --out DIR`: the whole main job by itself in a real Chromium. Exit 0 only if the bundle verifies. */
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Refusal } from '../postgres/refusal.ts';
import { closing } from '../start/closing.ts';
import { demonstrate } from './demonstrate.ts';

function folderFrom(args: string[]): string {
  try {
    const { values } = parseArgs({ args, options: { out: { type: 'string', default: 'demo-out' } } });
    return resolve(values.out);
  } catch {
    throw new Refusal('Usage : npm run demo -- --out DOSSIER');
  }
}

const started = closing();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => void started.closeAll().then(() => process.exit(130)));
}

let status = 1;
try {
  const out = folderFrom(process.argv.slice(2));
  mkdirSync(out, { recursive: true });
  const verified = await demonstrate(out, started, (line) => console.log(line));
  status = verified ? 0 : 1;
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error);
} finally {
  await started.closeAll();
}
process.exit(status);
