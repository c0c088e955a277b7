import type { Assets } from './assets.ts';
import type { Drawings } from './drawings.ts';

/** What a value may reach for, and what stands there instead. */
export interface Reached {
  assets: Assets;
  drawings: Drawings;
}

const REACHES = /url\(|image\(|image-set\(|src\(|element\(|cross-fade\(|paint\(/i;
const ADDRESS = /url\("((?:[^"\\]|\\.)*)"\)/g;
const SET = /(?:-webkit-)?image-set\(((?:"(?:[^"\\]|\\.)*"|\([^()]*\)|[^()"])*)\)/g;

/**
 * A computed value that reaches for nothing: the address of a picture becomes a variable that holds it, or `lost`; a
 * part of a drawing, its name in the file. Null where anything else is reached for.
 */
export function withoutAddresses(
  value: string,
  lost: string,
  element: Element,
  reached: Reached,
): string | null {
  if (!REACHES.test(value)) return value;
  const own = value.replace(SET, (_whole, choices: string) => sharpest(choices) ?? 'none');
  const written = own.replace(ADDRESS, (_whole, escaped: string) => {
    const address = escaped.replace(/\\(.)/g, '$1');
    const local = reached.drawings.nameOf(address, element);
    if (local !== null) return `url(#${local})`;
    return URL.canParse(address) ? `var(${reached.assets.variable(address)},${lost})` : 'none';
  });
  return REACHES.test(written.replaceAll(/url\(#d\d+\)/g, '')) ? null : written;
}

/** Of a set of the same picture, the one for this screen. */
function sharpest(choices: string): string | null {
  const found = [...choices.matchAll(/(url\("(?:[^"\\]|\\.)*"\))\s*(?:([\d.]+)(?:x|dppx))?/g)].map(
    ([, address = '', density = '1']) => ({ address, density: Number(density) }),
  );
  found.sort((a, b) => a.density - b.density);
  return (found.find(({ density }) => density >= window.devicePixelRatio) ?? found.at(-1))?.address ?? null;
}

/** A length as it was computed, to the 64th of a pixel: written with six digits it could wrap a line sooner. */
export function px(length: string): string | null {
  const value = /^-?[\d.]+px$/.test(length) ? Number.parseFloat(length) : Number.NaN;
  if (Number.isNaN(value)) return null;
  const fine = Math.round(value * 64) / 64;
  return `${Math.abs(fine - value) < 0.006 ? fine : value}px`;
}
