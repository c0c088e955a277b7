import { Agent, request } from 'node:http';

/** A request made beforehand, so that sending it costs the same whoever receives it. */
export interface Prepared {
  method: 'PUT' | 'POST';
  path: string;
  headers: Record<string, string>;
  body: Buffer;
}

/** Sends prepared requests to one server, so many at a time, over connections that stay open. */
export interface Client {
  send(requests: readonly Prepared[]): Promise<void>;
  close(): void;
}

/** A client of the server at `origin`. Anything but 201 is an error: what is refused must not count as fast. */
export function clientOf(origin: string, abreast: number): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: abreast });
  const { hostname, port } = new URL(origin);
  const one = ({ method, path, headers, body }: Prepared) =>
    new Promise<void>((resolve, reject) => {
      const options = {
        agent,
        hostname,
        port,
        method,
        path,
        headers: { ...headers, 'content-length': body.length },
      };
      const sent = request(options, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => {
          if (answer.statusCode === 201) resolve();
          else reject(new Error(`${method} ${path}: ${answer.statusCode} ${Buffer.concat(parts)}`));
        });
        answer.on('error', reject);
      });
      sent.on('error', reject);
      sent.end(body);
    });
  return {
    async send(requests) {
      const waiting = [...requests];
      const lane = async () => {
        for (let next = waiting.shift(); next; next = waiting.shift()) await one(next);
      };
      await Promise.all(Array.from({ length: abreast }, lane));
    },
    close: () => agent.destroy(),
  };
}
