/** A colour as it is painted: red, green and blue to 255, alpha to 1. */
export type Color = readonly [number, number, number, number];

const RGB = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/;
const known = new Map<string, Color | null>();

/** The colour a computed value stands for, whatever its space; null for what is none. */
export function colorOf(value: string): Color | null {
  const [, red, green, blue, alpha = '1'] = RGB.exec(value) ?? [];
  if (red !== undefined) return [Number(red), Number(green), Number(blue), Number(alpha)];
  const before = known.get(value);
  if (before !== undefined) return before;
  const color = painted(value);
  known.set(value, color);
  return color;
}

/** Whether two colours cannot be told apart by eye, one painted on the other. */
export function isSameColor(a: Color, b: Color): boolean {
  return [0, 1, 2].every((at) => Math.abs((a[at] ?? 0) - (b[at] ?? 0)) < 16);
}

function painted(value: string): Color | null {
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (!context || !CSS.supports('color', value)) return null;
  context.fillStyle = value;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}
