import type { Strip } from '../../evidence/record.ts';
import type { Content } from './html.ts';
import { html } from './html.ts';
import { t } from './words.ts';

const WIDE = 640;
const ROW = 22;

/**
 * When each part of a picture was taken, drawn: a bar a part, from its instant on, in the order they were taken. One
 * picture of the view needs no drawing: its instant is among the times.
 */
export function stripsDrawing(strips: readonly Strip[]): Content {
  if (strips.length < 2) return null;
  const [first, last] = [Math.min(...strips.map(({ at }) => at)), Math.max(...strips.map(({ at }) => at))];
  const scale = (at: number) => Math.round(((at - first) / Math.max(1, last - first)) * (WIDE - 260));
  const bars = strips.map((strip, at) => {
    const words = t('strips.line', {
      seconds: seconds(strip.at),
      top: strip.y,
      bottom: strip.y + strip.height,
      left: strip.x,
      right: strip.x + strip.width,
    });
    return html`<rect x="${scale(strip.at)}" y="${at * ROW + 5}" width="6" height="12"/><text x="${scale(strip.at) + 12}" y="${at * ROW + 15}">${words}</text>`;
  });
  return html`<p>${t('strips.title', { count: strips.length, seconds: seconds(last - first) })}</p>
<svg class="strips" role="img" aria-label="${t('strips.drawing')}" viewBox="0 0 ${WIDE} ${strips.length * ROW}">${bars}</svg>`;
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(2).replace('.', ',');
}
