import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
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

/** Processes that work in a folder of ours: what the script started, whether it came to its end or not. */
function processesIn(folder: string): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const works = (pid: string) => {
    try {
      return readlinkSync(`/proc/${pid}/cwd`).startsWith(`${folder}/`);
    } catch {
      return false;
    }
  };
  return pids.filter(works).map(Number);
}

async function end(folder: string): Promise<void> {
  for (const pid of processesIn(folder)) process.kill(pid, 'SIGTERM');
  for (let look = 0; look < 200 && processesIn(folder).length > 0; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  for (const pid of processesIn(folder)) process.kill(pid, 'SIGKILL');
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Runs the script to its end; the address it prints, or null where it failed. */
async function made(folder: string): Promise<string | null> {
  const script = spawn('bash', [SCRIPT, folder, String(await freePort())], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  script.stdout.on('data', (chunk) => {
    said += chunk;
  });
  await new Promise((resolve) => script.once('exit', resolve));
  // What it started lives on, and may hold this open.
  script.stdout.destroy();
  return /page (\S+) pids/.exec(said)?.[1] ?? null;
}

/** Makes and starts one, in a folder of its own; takes about 15 s. */
export async function startWordpress(): Promise<Wordpress> {
  const folder = mkdtempSync(join(tmpdir(), 'temoin-wordpress-'));
  const address = await made(folder);
  if (address !== null) return { address, close: () => end(folder) };
  await end(folder);
  throw new Error('WordPress did not start; the reason is above');
}
