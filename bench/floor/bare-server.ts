/**
 * The floor of ingest, as a process of its own: a bare `node:http` server. A PUT is streamed to a file, hashed and
 * fsynced; a POST is parsed, appended to one file and fsynced. It knows nobody and checks nothing. Told its folder by
 * its argument, it says its port on its standard output.
 */
import { createHash, randomUUID } from 'node:crypto';
import { open } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';

const folder = process.argv[2] ?? '.';
const journal = await open(join(folder, 'journal'), 'a');

async function put(request: IncomingMessage): Promise<object> {
  const hash = createHash('sha256');
  const file = await open(join(folder, randomUUID()), 'wx');
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    hash.update(chunk);
    await file.writeFile(chunk);
  }
  await file.sync();
  await file.close();
  return { sha256: hash.digest('hex'), size };
}

async function post(request: IncomingMessage): Promise<object> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8');
  JSON.parse(text);
  await journal.appendFile(`${text}\n`);
  await journal.sync();
  return { sha256: createHash('sha256').update(text).digest('hex') };
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = JSON.stringify(request.method === 'PUT' ? await put(request) : await post(request));
  response.writeHead(201, { 'content-type': 'application/json', 'content-length': body.length }).end(body);
}

const server = createServer((request, response) => void answer(request, response));
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(typeof address === 'object' && address !== null ? address.port : 0);
});
