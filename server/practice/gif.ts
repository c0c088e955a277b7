const WIDTH = 160;
const HEIGHT = 120;
const FRAMES = 12;
const CLEAR = 128;

/** Codes of one byte each: with 128 colours, a code stays 8 bits wide if the table is cleared in time. */
function pixelCodes(frame: number): number[] {
  const angle = (frame / FRAMES) * 2 * Math.PI;
  const [cx, cy] = [WIDTH / 2 + 34 * Math.cos(angle), HEIGHT / 2 + 34 * Math.sin(angle)];
  const codes: number[] = [];
  for (let at = 0; at < WIDTH * HEIGHT; at += 1) {
    if (at % 100 === 0) codes.push(CLEAR);
    const far = Math.hypot((at % WIDTH) - cx, Math.floor(at / WIDTH) - cy);
    codes.push(far < 16 ? 127 : Math.min(100, Math.floor(far)));
  }
  codes.push(CLEAR + 1);
  return codes;
}

function blocks(bytes: readonly number[]): number[] {
  const out: number[] = [];
  for (let at = 0; at < bytes.length; at += 255) {
    const part = bytes.slice(at, at + 255);
    out.push(part.length);
    for (const byte of part) out.push(byte);
  }
  return [...out, 0];
}

/** An animated GIF89a: a dot that goes round for ever. */
export function gif(): Buffer {
  const palette = Array.from({ length: 128 }, (_, at) =>
    at === 127 ? [220, 70, 40] : [250 - at, 244 - at / 2, 228 - at / 4],
  ).flat();
  const screen = [WIDTH, 0, HEIGHT, 0, 0xf6, 0, 0];
  const forEver = [0x21, 0xff, 11, ...Buffer.from('NETSCAPE2.0'), 3, 1, 0, 0, 0];
  const parts = Array.from({ length: FRAMES }, (_, frame) =>
    Buffer.from([
      ...[0x21, 0xf9, 4, 0, 8, 0, 0, 0],
      ...[0x2c, 0, 0, 0, 0, WIDTH, 0, HEIGHT, 0, 0, 7],
      ...blocks(pixelCodes(frame)),
    ]),
  );
  const head = Buffer.from([...Buffer.from('GIF89a'), ...screen, ...palette, ...forEver]);
  return Buffer.concat([head, ...parts, Buffer.from([0x3b])]);
}
