const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** How large a PNG says it is, without decoding it (ISO/IEC 15948, IHDR comes first); null where the bytes are no PNG. */
export function pngSize(bytes: ArrayBuffer): { width: number; height: number } | null {
  if (bytes.byteLength < 24) return null;
  const view = new DataView(bytes);
  if (SIGNATURE.some((byte, at) => view.getUint8(at) !== byte)) return null;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
