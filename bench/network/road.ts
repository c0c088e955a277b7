import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import type { Closing } from '../../server/start/closing.ts';

/** A road to a server that is cut now and then, and what went over it. */
export interface Road {
  origin: string;
  /** Bytes that clients sent since the beginning, whether or not they arrived. */
  sent(): number;
  cuts(): number;
}

/** How a road is cut. */
export interface Cutting {
  /** Bytes between two cuts, both ways together, on average (exponential: a cut is as likely after any byte). */
  every: number;
  random: () => number;
  closing: Closing;
}

/** Opens a road to the server at `origin`. A cut is a reset of the connection that carries the byte it falls on. */
export async function openRoad(origin: string, { every, random, closing }: Cutting): Promise<Road> {
  const { port } = new URL(origin);
  const draw = () => -Math.log(1 - random()) * every;
  const told = { sent: 0, cuts: 0 };
  let left = draw();
  const pass = (from: Socket, to: Socket, count: (bytes: number) => void) => {
    from.on('data', (bytes) => {
      count(bytes.length);
      left -= bytes.length;
      if (left > 0) {
        if (!to.write(bytes)) from.pause();
        return;
      }
      told.cuts += 1;
      left = draw();
      from.resetAndDestroy();
      to.resetAndDestroy();
    });
    to.on('drain', () => from.resume());
    from.on('close', () => to.destroy());
    from.on('error', () => to.destroy());
  };
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const behind = connect(Number(port), '127.0.0.1');
    for (const socket of [client, behind]) {
      open.add(socket);
      socket.on('close', () => open.delete(socket));
    }
    pass(client, behind, (bytes) => {
      told.sent += bytes;
    });
    pass(behind, client, () => {});
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.add(async () => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  const address = server.address();
  const here = typeof address === 'object' && address !== null ? address.port : 0;
  return { origin: `http://127.0.0.1:${here}`, sent: () => told.sent, cuts: () => told.cuts };
}
