import type { Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import type { NodeEnv } from './http/body.ts';
import { weighBodiesWithHeap } from './http/memory.ts';

/** A server that listens. */
export interface Serving {
  port: number;
  /** Stops listening; what is under way has a few seconds to end, and is sent again by whoever sent it. */
  close(): Promise<void>;
}

/** Milliseconds that requests under way are given when the server closes. */
const PATIENCE = 5_000;
/** Milliseconds that the largest file takes on the slowest line that a device waits for (16 kB a second). */
const SLOWEST = 75 * 60_000;

/**
 * Ends at once the connections on which nobody waits for an answer, those of later on included: silent ones, which
 * browsers open in advance, would otherwise keep a closing server alive until they tire.
 */
function quietEnder(server: Server): () => void {
  const quiet = new Set<Socket>();
  let closing = false;
  server.on('connection', (socket: Socket) => {
    quiet.add(socket);
    socket.once('close', () => quiet.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    quiet.delete(socket);
    response.once('close', () => {
      if (closing) socket.end();
      else if (!socket.destroyed) quiet.add(socket);
    });
  });
  return () => {
    closing = true;
    for (const socket of quiet) socket.destroy();
  };
}

function closer(server: Server): () => Promise<void> {
  const endQuiet = quietEnder(server);
  return () =>
    new Promise<void>((resolve, reject) => {
      const cut = setTimeout(() => server.closeAllConnections(), PATIENCE);
      server.close((error) => {
        clearTimeout(cut);
        if (error) reject(error);
        else resolve();
      });
      endQuiet();
    });
}

/** Serves an app on the loopback; port 0 takes a free one. Rejects where the port is taken (`EADDRINUSE`). */
export function serveApp(app: Hono<NodeEnv>, port: number): Promise<Serving> {
  weighBodiesWithHeap();
  const serverOptions = { requestTimeout: SLOWEST };
  const server = createAdaptorServer({ fetch: app.fetch, serverOptions }) as Server;
  const close = closer(server);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve({ port: (server.address() as AddressInfo).port, close });
    });
  });
}
