import { createServer, type Server } from 'node:http';
import { captions } from '../../server/practice/captions.ts';
import { png } from '../../server/practice/png.ts';
import { drawScene } from '../../server/practice/scene.ts';
import { sound } from '../../server/practice/sound.ts';
import { video } from '../../server/practice/video.ts';

/** A request that the site heard. */
export interface Heard {
  path: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** A small site with a post of every kind of media, and another origin that some of its pictures come from. */
export interface OriginalsSite {
  origin: string;
  /** What is served under each path, pages aside. */
  served: Record<string, Buffer>;
  heard: Heard[];
  close(): Promise<void>;
}

interface Answer {
  type: string;
  body: Buffer;
  headers?: Record<string, string>;
}

const ANYONE = { 'access-control-allow-origin': '*' };
const KEPT = { 'cache-control': 'max-age=600' };

function drawn(scene: string): Buffer {
  const pixels = drawScene(scene);
  if (pixels === null) throw new Error(`no scene ${scene}`);
  return png(pixels);
}

function answers(): Record<string, Answer> {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><rect width="80" height="40" fill="teal"/></svg>';
  return {
    '/ouverte.png': { type: 'image/png', body: drawn('plage'), headers: { ...ANYONE, ...KEPT } },
    '/fraiche.png': {
      type: 'image/png',
      body: drawn('digue'),
      headers: { ...ANYONE, 'cache-control': 'no-store' },
    },
    '/fermee.png': { type: 'image/png', body: drawn('port'), headers: KEPT },
    '/dessin.svg': { type: 'image/svg+xml', body: Buffer.from(svg), headers: KEPT },
    '/vague.mp4': { type: 'video/mp4', body: video(), headers: KEPT },
    '/vague.vtt': { type: 'text/vtt', body: Buffer.from(captions), headers: KEPT },
    '/chanson.wav': { type: 'audio/wav', body: sound(), headers: KEPT },
    '/morceau.mp4': { type: 'video/mp4', body: video(), headers: KEPT },
  };
}

/** What the page itself plays from memory has an address that is good nowhere else. */
const FROM_MEMORY = `<script>
  fetch('/morceau.mp4').then((answer) => answer.blob()).then((blob) => {
    document.querySelector('#memoire').src = URL.createObjectURL(blob);
  });
</script>`;

function pageOf(id: string, media: string): string {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>La place de Brumeval</title><link rel="icon" href="data:,">
  <style>body{margin:0;font:16px/1.4 sans-serif} main{width:600px;margin:0 auto} article{padding:16px} img,video{width:160px;height:90px}</style></head><body>
  <main><article id="message-${id}" itemscope itemtype="https://schema.org/Comment">
    <p><a href="/u/brindille" itemprop="author">brindille</a> <a href="/m/${id}"><time datetime="2026-11-20T10:04:00Z">20 novembre</time></a></p>
    <p itemprop="text">Les Ostrovards sont tous des gobe-lune, message ${id}.</p>
    <img src="${media}/ouverte.png" alt="une plage"><img src="${media}/fraiche.png" alt="une digue">
    <img src="${media}/fermee.png" alt="un port"><img src="/dessin.svg" alt="un dessin">
    <video src="/vague.mp4" preload="auto" muted playsinline><track default kind="captions" srclang="fr" label="Français" src="/vague.vtt"></video>
    <video id="memoire" preload="auto" muted playsinline></video>
    <audio src="/chanson.wav" preload="auto" controls></audio>
  </article></main>${FROM_MEMORY}</body></html>`;
}

/** Starts both origins on free loopback ports; posts are at `/m/<id>`. */
export async function startOriginalsSite(): Promise<OriginalsSite> {
  const all = answers();
  const heard: Heard[] = [];
  const media = await listening((path) => all[path] ?? null, heard);
  const page = (id: string): Answer => ({
    type: 'text/html; charset=utf-8',
    body: Buffer.from(pageOf(id, `http://images.localhost:${media.port}`)),
  });
  const site = await listening((path) => {
    const [, id] = /^\/m\/(\d+)$/.exec(path) ?? [];
    return id === undefined ? (all[path] ?? null) : page(id);
  }, heard);
  return {
    origin: `http://brumeval.localhost:${site.port}`,
    served: Object.fromEntries(Object.entries(all).map(([path, { body }]) => [path, body])),
    heard,
    close: async () => void (await Promise.all([site, media].map(({ server }) => closed(server)))),
  };
}

async function listening(
  answer: (path: string) => Answer | null,
  heard: Heard[],
): Promise<{ server: Server; port: number }> {
  const server = createServer(({ url = '/' }, response) => {
    heard.push({ path: url, at: Date.now() });
    const found = answer(new URL(url, 'http://-').pathname);
    if (found) response.writeHead(200, { 'content-type': found.type, ...found.headers }).end(found.body);
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { server, port: address.port };
}

function closed(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}
