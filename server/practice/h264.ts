/** Writes bits, and the Exp-Golomb codes of H.264. */
class Bits {
  readonly bytes: number[] = [];
  private free = 0;

  put(value: number, width: number): this {
    for (let at = width - 1; at >= 0; at -= 1) {
      if (this.free === 0) {
        this.bytes.push(0);
        this.free = 8;
      }
      this.free -= 1;
      const last = this.bytes.length - 1;
      this.bytes[last] = (this.bytes[last] ?? 0) | (((value >> at) & 1) << this.free);
    }
    return this;
  }

  /** ue(v), H.264 § 9.1 */
  golomb(value: number): this {
    const width = Math.floor(Math.log2(value + 1));
    return this.put(0, width).put(value + 1, width + 1);
  }

  align(): this {
    this.free = 0;
    return this;
  }

  end(): this {
    return this.put(1, 1).align();
  }
}

/** A frame: one byte a sample, luma then both chromas at half size. Sides are multiples of 16. */
export interface Frame {
  width: number;
  height: number;
  sample(plane: 'y' | 'cb' | 'cr', x: number, y: number): number;
}

/** Emulation prevention, H.264 § 7.4.1. */
function protect(bytes: readonly number[]): number[] {
  const out: number[] = [];
  let zeros = 0;
  for (const byte of bytes) {
    if (zeros >= 2 && byte <= 3) {
      out.push(3);
      zeros = 0;
    }
    out.push(byte);
    zeros = byte === 0 ? zeros + 1 : 0;
  }
  return out;
}

/** Sequence and picture parameter sets, Baseline profile, level 3, for frames of this size. */
export function parameterSets(width: number, height: number): { sps: number[]; pps: number[] } {
  const sps = new Bits().put(66, 8).put(0xc0, 8).put(30, 8).golomb(0).golomb(0).golomb(2).golomb(0);
  sps
    .put(0, 1)
    .golomb(width / 16 - 1)
    .golomb(height / 16 - 1)
    .put(1, 1)
    .put(1, 1)
    .put(0, 2);
  const pps = new Bits().golomb(0).golomb(0).put(0, 2).golomb(0).golomb(0).golomb(0).put(0, 3);
  pps.golomb(0).golomb(0).golomb(0).put(1, 1).put(0, 2);
  return { sps: [0x67, ...sps.end().bytes], pps: [0x68, ...pps.end().bytes] };
}

/** One frame as an IDR slice of I_PCM macroblocks: samples as they are, so that no encoder is needed. */
export function intraSlice(frame: Frame, index: number): number[] {
  const bits = new Bits()
    .golomb(0)
    .golomb(7)
    .golomb(0)
    .put(0, 4)
    .golomb(index % 2)
    .put(0, 2)
    .golomb(0)
    .golomb(1);
  for (let top = 0; top < frame.height; top += 16) {
    for (let left = 0; left < frame.width; left += 16) {
      bits.golomb(25).align();
      for (const [plane, side] of [
        ['y', 16],
        ['cb', 8],
        ['cr', 8],
      ] as const) {
        const [x, y] = [(left * side) / 16, (top * side) / 16];
        for (let at = 0; at < side * side; at += 1) {
          bits.bytes.push(frame.sample(plane, x + (at % side), y + Math.floor(at / side)));
        }
      }
    }
  }
  return [0x65, ...protect(bits.end().bytes)];
}
