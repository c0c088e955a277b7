import type { FileHandle } from 'node:fs/promises';

/** Where the central directory of an archive is. */
export interface ZipEnd {
  start: number;
  end: number;
}

const END = 22;
const END64 = 56;
const LOCATOR64 = 20;

/**
 * Finds the end record of a zip, which must be the very end of the file (no comment, nothing after) and follow its
 * central directory at once; null otherwise (APPNOTE.TXT § 4.3.14–16).
 */
export async function zipEnd(file: FileHandle, size: number): Promise<ZipEnd | null> {
  if (size < END) return null;
  const tail = await read(file, Math.max(0, size - END - LOCATOR64 - END64), size);
  const at = tail.length - END;
  if (tail.readUInt32LE(at) !== 0x06054b50 || tail.readUInt16LE(at + 20) !== 0) return null;
  const [length, start] = [tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)];
  const has64 = tail.length === END + LOCATOR64 + END64 && tail.readUInt32LE(at - LOCATOR64) === 0x07064b50;
  if (!has64) return start + length === size - END ? { start, end: start + length } : null;
  const record = size - END - LOCATOR64 - END64;
  if (tail.readUInt32LE(0) !== 0x06064b50 || tail.readBigUInt64LE(END64 + 8) !== BigInt(record)) return null;
  const [length64, start64] = [Number(tail.readBigUInt64LE(40)), Number(tail.readBigUInt64LE(48))];
  // Two end records that disagree would show two readers two archives.
  const agree = (short: number, long: number) => short === 0xffffffff || short === long;
  const one = agree(length, length64) && agree(start, start64);
  return one && start64 + length64 === record ? { start: start64, end: record } : null;
}

/** Reads the bytes from `start` to `end` (excluded). */
async function read(file: FileHandle, start: number, end: number): Promise<Buffer> {
  const buffer = Buffer.alloc(end - start);
  await file.read(buffer, 0, buffer.length, start);
  return buffer;
}
