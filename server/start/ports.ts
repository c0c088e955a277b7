import { once } from 'node:events';
import { createServer } from 'node:net';
import { Refusal } from '../postgres/refusal.ts';

/** The two ports: the server with its console, and the practice ground. */
export type Ports = { readonly server: number; readonly practice: number };

const DEFAULT = 8016;

function portIn(variable: string, value: string | undefined, otherwise: number): number {
  if (value === undefined || value === '') return otherwise;
  const port = Number(value);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Refusal(`${variable}=${value} n’est pas un port : donnez un nombre entre 1 et 65535.`);
}

/** The ports asked for by `PORT` and `PRACTICE_PORT`; 8016 and the one after by default. Throws {@link Refusal}. */
export function portsFrom(environment: Readonly<Record<string, string | undefined>>): Ports {
  const server = portIn('PORT', environment['PORT'], DEFAULT);
  const practice = portIn('PRACTICE_PORT', environment['PRACTICE_PORT'], server + 1);
  if (server === practice) throw new Refusal('PORT et PRACTICE_PORT doivent être différents.');
  return { server, practice };
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  try {
    probe.listen(port, '127.0.0.1');
    await once(probe, 'listening');
    return true;
  } catch {
    return false;
  } finally {
    probe.close();
  }
}

/** Throws {@link Refusal} where something listens on that port of this machine already. */
export async function requireFreePort(port: number, variable: string): Promise<void> {
  if (await isFree(port)) return;
  throw new Refusal(
    `Le port ${port} est déjà pris (par un autre Témoin ?) : arrêtez ce qui l’occupe, ou choisissez-en un autre, ` +
      `par exemple ${variable}=${port + 1000} npm start.`,
  );
}

/** Two ports that nothing listens on now. */
export async function freePorts(): Promise<Ports> {
  const probes = [createServer(), createServer()];
  const ports = [];
  for (const probe of probes) {
    probe.listen(0, '127.0.0.1');
    await once(probe, 'listening');
    const address = probe.address();
    ports.push(typeof address === 'object' && address !== null ? address.port : 0);
  }
  for (const probe of probes) probe.close();
  const [server = 0, practice = 0] = ports;
  return { server, practice };
}
