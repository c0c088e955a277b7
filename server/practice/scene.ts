import type { Pixels } from './png.ts';

type Colour = readonly [number, number, number];
type Painter = (x: number, y: number) => Colour;

const mix = (a: Colour, b: Colour, t: number): Colour => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
  a[2] + (b[2] - a[2]) * t,
];
const disc = (x: number, y: number, cx: number, cy: number, radius: number) =>
  (x - cx) ** 2 + ((y - cy) * 0.66) ** 2 < radius ** 2;

/** Hills in two rows under a sky with a round light in it; coordinates run from 0 to 1. */
function hills(top: Colour, low: Colour, light: Colour, ground: Colour, phase: number): Painter {
  return (x, y) => {
    const near = 0.78 + 0.07 * Math.sin(x * 7 + phase) + 0.02 * Math.sin(x * 23 + phase);
    const far = 0.62 + 0.08 * Math.sin(x * 4 + phase * 2);
    if (y > near) return ground;
    if (y > far) return mix(ground, low, 0.45);
    if (disc(x, y, 0.68, 0.38, 0.09)) return light;
    return mix(top, low, y / far);
  };
}

/** A sea with a light on it and a boat. */
function sea(top: Colour, low: Colour, light: Colour, water: Colour, boat: Colour): Painter {
  return (x, y) => {
    const hull = y > 0.56 && y < 0.64 && Math.abs(x - 0.36) < 0.16 - (y - 0.56);
    const sail = y > 0.26 && y < 0.54 && x > 0.34 && x < 0.34 + (y - 0.26) * 0.55;
    if (hull || sail) return boat;
    if (y > 0.6) return mix(water, light, 0.25 * Math.max(0, Math.sin(y * 160 + Math.sin(x * 9) * 3)));
    if (disc(x, y, 0.74, 0.42, 0.07)) return light;
    return mix(top, low, y / 0.6);
  };
}

const SCENES: Record<string, Painter> = {
  plage: sea([58, 70, 130], [244, 160, 96], [255, 226, 150], [30, 80, 110], [40, 34, 52]),
  port: sea([120, 180, 225], [222, 238, 248], [255, 246, 200], [40, 120, 150], [170, 50, 40]),
  nuit: sea([10, 14, 40], [40, 50, 96], [236, 236, 214], [14, 26, 56], [6, 8, 20]),
  bac: sea([196, 178, 140], [232, 220, 190], [250, 244, 224], [138, 118, 88], [74, 58, 40]),
  digue: hills([240, 120, 70], [255, 214, 150], [255, 246, 214], [52, 44, 74], 1.2),
  prune: (x, y) => (disc(x, y, 0.5, 0.5, 0.24) ? [110, 48, 110] : mix([248, 238, 224], [232, 214, 196], y)),
};

/** Draws one of the scenes above, or null where there is none of that name. */
export function drawScene(name: string, width = 960, height = 640): Pixels | null {
  const paint = SCENES[name];
  if (paint === undefined) return null;
  const rgb = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) rgb.set(paint(x / width, y / height), (y * width + x) * 3);
  }
  return { width, height, rgb };
}
