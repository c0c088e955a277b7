import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import type { NodeEnv } from './http/body.ts';

/** A server that listens. */
export interface Serving {
  port: number;
  /** Finishes what is under way, then stops listening. */
  close(): Promise<void>;
}

/** Serves an app on the loopback; port 0 takes a free one. Rejects where the port is taken (`EADDRINUSE`). */
export function serveApp(app: Hono<NodeEnv>, port: number): Promise<Serving> {
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  const close = () =>
    new Promise<void>((resolve, reject) => {
      server.close((error) => (error ? reject(error) : resolve()));
      server.closeIdleConnections();
    });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve({ port: (server.address() as AddressInfo).port, close });
    });
  });
}
