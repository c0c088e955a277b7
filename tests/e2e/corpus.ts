/** Serves saved pages under their own host names, over HTTPS with a throw-away certificate. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CORPUS = join(import.meta.dirname, '../../../shared/corpus');

/** Whether the saved pages are beside the checkout. */
export const hasCorpus = existsSync(join(CORPUS, 'EXPECTED.jsonl'));

/** A right reading of one post of a saved page. */
export interface Expected {
  file: string;
  checked: boolean;
  root: string;
  permalink: string | null;
  id: string | null;
  handle: string | null;
  time?: string | null;
  text: string | null;
}

/** Every expected reading of one saved page. */
export function expectedOf(file: string): Expected[] {
  return readFileSync(join(CORPUS, 'EXPECTED.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line): Expected => JSON.parse(line))
    .filter((row) => row.file === file);
}

function certificate(): { key: Buffer; cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'temoin-cert-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  execFileSync(
    'openssl',
    [
      ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'],
      ...['-subj', '/CN=corpus.test', '-keyout', key, '-out', cert],
    ],
    { stdio: 'ignore' },
  );
  const pair = { key: readFileSync(key), cert: readFileSync(cert) };
  rmSync(folder, { recursive: true });
  return pair;
}

/** Starts the server; `pages` maps an address to a saved file; anything else is 404. */
export async function serveCorpus(
  pages: Record<string, string>,
): Promise<{ port: number; close(): Promise<void> }> {
  const server = createServer(certificate(), (request, response) => {
    const address = `https://${request.headers.host}${request.url}`;
    const file = pages[address];
    if (!file) return response.writeHead(404).end();
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end(readFileSync(join(CORPUS, file)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
