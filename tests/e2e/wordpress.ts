import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SCRIPT = join(import.meta.dirname, '../../../shared/tools/wordpress.sh');
const PROGRAMS = ['bash', 'curl', 'php', 'mariadbd', 'mariadb-install-db'];
const FILES = [SCRIPT, '/usr/share/wordpress/wp-load.php'];
/** The script's database listens this far above its pages. */
const DATABASE = 1000;

/** What this machine lacks to run a WordPress of its own; a test skips and says so. */
export const lacking: readonly string[] = [
  ...PROGRAMS.filter((name) => spawnSync('sh', ['-c', `command -v ${name}`]).status !== 0),
  ...FILES.filter((path) => !existsSync(path)),
  ...(process.getuid?.() === 0 ? [] : ['root, for the database’s account']),
];

/** A WordPress that runs. */
export interface Wordpress {
  /** Address of an article under which 25 readers discuss. */
  address: string;
  /** Ends the database and the pages, and waits until both are gone. */
  close(): Promise<void>;
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer().once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

async function freePort(): Promise<number> {
  for (let port = 18_800; port < 19_700; port += 1) {
    if ((await isFree(port)) && (await isFree(port + DATABASE))) return port;
  }
  throw new Error('no free port for WordPress');
}

async function gone(pid: number): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  process.kill(pid, 'SIGKILL');
}

async function ended(pids: readonly number[]): Promise<void> {
  for (const pid of pids) process.kill(pid, 'SIGTERM');
  await Promise.all(pids.map(gone));
}

/** Makes and starts one, in a folder of its own; takes about 15 s. */
export async function startWordpress(): Promise<Wordpress> {
  const folder = mkdtempSync(join(tmpdir(), 'temoin-wordpress-'));
  const port = String(await freePort());
  // What it starts outlives it: nothing of theirs may hold its output open.
  const script = spawn('bash', [SCRIPT, folder, port], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  script.stdout.on('data', (chunk) => {
    said += chunk;
  });
  await new Promise((resolve) => script.once('exit', resolve));
  script.stdout.destroy();
  const [, address, ...pids] = /page (\S+) pids (\d+) (\d+)/.exec(said) ?? [];
  if (!address) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`WordPress did not start: ${said}`);
  }
  return {
    address,
    async close() {
      await ended(pids.map(Number));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
