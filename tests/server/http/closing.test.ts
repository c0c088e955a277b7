import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import type { NodeEnv } from '../../../server/http/body.ts';
import { serveApp } from '../../../server/serve.ts';

let release = () => {};
const app = new Hono<NodeEnv>()
  .get('/', (c) => c.text('quick'))
  .get('/slow', async (c) => {
    await new Promise<void>((resolve) => {
      release = resolve;
    });
    return c.text('all of it');
  });

async function connected(port: number, first: string): Promise<{ socket: Socket; heard: () => string }> {
  const socket = connect(port, '127.0.0.1');
  let heard = '';
  socket.on('data', (bytes) => {
    heard += bytes;
  });
  socket.on('error', () => {});
  await once(socket, 'connect');
  socket.write(first);
  await new Promise((resolve) => setTimeout(resolve, 100));
  return { socket, heard: () => heard };
}

describe('a server that closes', () => {
  test.each([
    ['that says nothing, as browsers open in advance', ''],
    ['that has said half a request', 'GET / HTTP/1.1\r\nHost: a\r\n'],
    ['that was answered and is kept for later', 'GET / HTTP/1.1\r\nHost: a\r\n\r\n'],
  ])('does not wait for a connection %s', async (_which, first) => {
    const serving = await serveApp(app, 0);
    const { socket } = await connected(serving.port, first);
    const start = performance.now();
    await serving.close();
    expect(performance.now() - start).toBeLessThan(2000);
    socket.destroy();
  });

  test('lets the request under way end', async () => {
    const serving = await serveApp(app, 0);
    const { socket, heard } = await connected(serving.port, 'GET /slow HTTP/1.1\r\nHost: a\r\n\r\n');
    const start = performance.now();
    const closed = serving.close();
    release();
    await closed;
    expect(heard()).toContain('all of it');
    expect(performance.now() - start).toBeLessThan(2000);
    socket.destroy();
  });
});
