import { createServer } from 'node:http';
import type { Firefox } from '../../server/demo/firefox/firefox.ts';

/** A copy that was opened by itself. */
export interface Opened {
  /** What it asked for beside itself. */
  asked: string[];
  words: string;
  /** All of it, as the browser paints it. */
  painted: Buffer;
}

/** Opens a copy by itself. */
export async function openAlone(firefox: Firefox, html: string): Promise<Opened> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    if (request.url !== '/copie') asked.push(request.url ?? '');
    response.writeHead(request.url === '/copie' ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(request.url === '/copie' ? html : '');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const page = await firefox.open(`http://127.0.0.1:${port}/copie`);
  try {
    const words = await page.evaluate(() => document.body.innerText);
    const timings = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    );
    // A browser asks for a site's icon on its own.
    const own = (path: string) => path !== '/favicon.ico';
    const painted = await page.screenshot('document');
    return {
      painted,
      asked: [...asked, ...timings.filter((name) => !name.startsWith('data:'))].filter(own),
      words,
    };
  } finally {
    await page.close();
    server.close();
    server.closeAllConnections();
  }
}
