import type { Hono } from 'hono';
import { png } from '../png.ts';
import { networkNamed } from './networks.ts';
import { pictures } from './portraits.ts';

/** Looser than the ground's own: pages of real networks carry styles in their markup. */
const POLICY = "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; base-uri 'none'";

/** The bytes of a picture of the network pages by its file's name, or null. */
export function networkPicture(name: string): Uint8Array<ArrayBuffer> | null {
  const draw = Object.hasOwn(pictures, name) ? pictures[name] : undefined;
  return draw ? new Uint8Array(png(draw())) : null;
}

/** Serves `/reseaux/<name>` and the pictures of these pages. */
export function addNetworks(app: Hono): void {
  app.get('/reseaux/images/:file/*', (context) => picture(context.req.param('file')));
  app.get('/reseaux/images/:file', (context) => picture(context.req.param('file')));
  app.get('/reseaux/:name', (context) => {
    const network = networkNamed(context.req.param('name'));
    if (network === null) return context.notFound();
    return context.html(network.html, 200, { 'content-security-policy': POLICY });
  });
}

function picture(name: string): Response {
  const bytes = networkPicture(name);
  if (bytes === null) return new Response(null, { status: 404 });
  return new Response(bytes, { headers: { 'content-type': 'image/png', 'cache-control': 'max-age=600' } });
}
