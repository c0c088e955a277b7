import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, resolve } from 'node:path';
import type { Context as Call } from 'hono';
import { Hono } from 'hono';
import { PAGES } from '../console/route.ts';
import { securityHeaders } from './headers.ts';
import type { Site } from './site.ts';

/** Where `server/setup/build-console.mjs` puts what it builds. */
const BUILT = resolve(import.meta.dirname, '../../.output/console');

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

type BuiltFiles = Map<string, { bytes: Uint8Array<ArrayBuffer>; type: string }>;

/** Every built file by its path: what is not in this list does not exist, whatever the address says. */
async function readBuilt(): Promise<BuiltFiles> {
  const names = await readdir(BUILT, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = names.filter((entry) => entry.isFile() && TYPES[extname(entry.name)]);
  return new Map(
    await Promise.all(
      files.map(async (entry) => {
        const path = join(entry.parentPath, entry.name);
        const bytes = new Uint8Array(await readFile(path));
        return [`/${relative(BUILT, path)}`, { bytes, type: TYPES[extname(path)] ?? '' }] as const;
      }),
    ),
  );
}

/** The console's pages and their files, from memory; one HTML file for every page. */
export function pageRoutes(site: Site): Hono {
  const app = new Hono();
  const secured = securityHeaders(site.secure);
  let built: Promise<BuiltFiles> | null = null;
  async function serve(c: Call, path: string): Promise<Response> {
    built ??= readBuilt();
    const file = (await built).get(path);
    if (file) {
      const kept = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
      return c.body(file.bytes, 200, { 'content-type': file.type, 'cache-control': kept });
    }
    if (path !== '/index.html') return c.notFound();
    built = null;
    return c.text('La console n’est pas construite : lancez « npm run build », puis rechargez.', 503);
  }
  for (const path of [PAGES.queue, PAGES.entry, PAGES.invitations, PAGES.account, PAGES.case(':id')]) {
    app.get(path, secured, (c) => serve(c, '/index.html'));
  }
  app.get('/assets/:name', secured, (c) => serve(c, `/assets/${c.req.param('name')}`));
  app.get('/favicon.svg', secured, (c) => serve(c, '/favicon.svg'));
  return app;
}
