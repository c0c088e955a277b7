/* Runs in a practice page: other people's ways to a picture and to a copy, each as its own documents call it. */
import { snapdom } from '@zumer/snapdom';
import { toBlob } from 'html-to-image';
import html2canvas from 'html2canvas';
import html2canvasPro from 'html2canvas-pro';
import { domToBlob } from 'modern-screenshot';
// AGPL-3.0: run here as it is, by a developer's bench; nothing that is given away holds any of it.
import { getPageData } from 'single-file-core/single-file.js';

type Draw = (post: HTMLElement) => Promise<Blob | null>;

const encoded = (canvas: HTMLCanvasElement) => new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));

const DRAW: Record<string, Draw> = {
  html2canvas: async (post) => encoded(await html2canvas(post, { logging: false })),
  'html2canvas-pro': async (post) => encoded(await html2canvasPro(post, { logging: false })),
  'modern-screenshot': (post) => domToBlob(post, { scale: devicePixelRatio }),
  'html-to-image': (post) => toBlob(post, { pixelRatio: devicePixelRatio }),
  snapdom: (post) => snapdom.toBlob(post, { type: 'png', dpr: devicePixelRatio }),
};

/** What a peer did: milliseconds and what came of it, or why nothing did. */
export type PeerRun = { milliseconds: number; data: string } | { failed: string };

declare global {
  var benchPeers: {
    draw(name: string, selector: string): Promise<PeerRun>;
    /** The whole page as one HTML file; `data` is its number of bytes. */
    copy(): Promise<PeerRun>;
  };
}

async function base64(blob: Blob): Promise<string> {
  const reader = new FileReader();
  const read = new Promise((resolve) => reader.addEventListener('load', resolve, { once: true }));
  reader.readAsDataURL(blob);
  await read;
  return String(reader.result).replace(/^[^,]*,/, '');
}

async function timed<T>(
  work: () => Promise<T>,
): Promise<{ milliseconds: number; value: T } | { failed: string }> {
  const start = performance.now();
  try {
    const value = await work();
    return { milliseconds: performance.now() - start, value };
  } catch (error) {
    return { failed: String(error).slice(0, 120) };
  }
}

globalThis.benchPeers = {
  async draw(name, selector) {
    const post = document.querySelector<HTMLElement>(selector);
    const draw = DRAW[name];
    if (!post || !draw) return { failed: `no ${selector}, or no ${name}` };
    const run = await timed(() => draw(post));
    if ('failed' in run) return run;
    return run.value === null
      ? { failed: 'no picture' }
      : { milliseconds: run.milliseconds, data: await base64(run.value) };
  },
  async copy() {
    const options = {
      removeHiddenElements: true,
      removeUnusedStyles: true,
      removeUnusedFonts: true,
      compressHTML: true,
      compressCSS: true,
      blockScripts: true,
      url: location.href,
    };
    const run = await timed(() => getPageData(options, { fetch: (...given) => fetch(...given) }));
    if ('failed' in run) return run;
    const { size } = new Blob([run.value.content]);
    return { milliseconds: run.milliseconds, data: String(size) };
  },
};
