import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import {
  createServer as createHttp,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Saved pages, each under the address it had. */
export interface Replay {
  /** For `--host-resolver-rules`: every name leads here, but those of this machine. */
  hostRules: string;
  close(): Promise<void>;
}

/** A throw-away certificate, for the browser that is told not to mind. */
function certificate(): { key: Buffer; cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'temoin-cert-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];
  const args = ['req', '-x509', ...curve, '-subj', '/CN=replay.test', '-keyout', key, '-out', cert];
  execFileSync('openssl', args, { stdio: 'ignore' });
  const pair = { key: readFileSync(key), cert: readFileSync(cert) };
  rmSync(folder, { recursive: true });
  return pair;
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** Hosts with the port of pages without TLS. */
function addressesOf(pages: ReadonlyMap<string, string>): string[] {
  const urls = [...pages.keys()].map((address) => new URL(address));
  return urls
    .filter(({ protocol }) => protocol === 'http:')
    .map(({ hostname, port }) => `${hostname}:${port || 80}`);
}

/** What a path of any host gives beside the pages, or null. */
export type Beside = (path: string) => { type: string; bytes: Uint8Array } | null;

/**
 * Shows pages under their own host names, with and without TLS; `pages` gives the HTML of an address, `beside` what
 * they ask for. Whatever else is 404, and nothing leaves this machine.
 */
export async function replay(
  pages: ReadonlyMap<string, string>,
  beside: Beside = () => null,
): Promise<Replay> {
  const answer = (scheme: string) => (request: IncomingMessage, response: ServerResponse) => {
    const html = pages.get(`${scheme}://${request.headers.host}${request.url}`);
    const file = html === undefined ? beside(request.url ?? '') : null;
    if (file) response.writeHead(200, { 'content-type': file.type, 'cache-control': 'max-age=600' });
    else response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(file?.bytes ?? html ?? '');
  };
  const [secure, plain] = [createHttps(certificate(), answer('https')), createHttp(answer('http'))];
  const [tls, clear] = [await listening(secure), await listening(plain)];
  const rules = [
    ...['localhost', '*.localhost'].map((name) => `EXCLUDE ${name}`),
    ...addressesOf(pages).map((host) => `MAP ${host} 127.0.0.1:${clear}`),
    `MAP *:443 127.0.0.1:${tls}`,
    'MAP * ^NOTFOUND',
  ];
  return {
    hostRules: rules.join(','),
    async close() {
      await Promise.all([closed(secure), closed(plain)]);
    },
  };
}
