import { serve } from '@hono/node-server';
import { createPractice } from './app.ts';

/** A running practice ground; `address` carries another host name than the console's, for cookies ignore ports. */
export interface Practice {
  port: number;
  address: string;
  close(): Promise<void>;
}

/**
 * Starts « La Ronde » on a loopback port (0: any free one). Rejects where the port is taken.
 * Posts are dated from the moment it starts.
 */
export function startPractice({
  port,
  host = '127.0.0.1',
}: {
  port: number;
  host?: string;
}): Promise<Practice> {
  const { fetch } = createPractice(new Date());
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname: host }, (info) => {
      resolve({ port: info.port, address: `http://ronde.localhost:${info.port}`, close });
    });
    server.once('error', reject);
    const close = () =>
      new Promise<void>((done, failed) => {
        server.close((error) => (error ? failed(error) : done()));
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
  });
}
