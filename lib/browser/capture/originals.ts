import { type Bytes, fromBase64, sha256Hex } from '../../bytes.ts';
import { CAPTURE_BOUNDS } from '../../capture/limits.ts';
import type { Original } from '../../capture/report.ts';
import { keptType, sniff } from '../../capture/sniff.ts';
import type { EvidenceFile, EvidenceType } from '../../evidence/record.ts';
import { cleanMediaAddress } from '../../platforms/address.ts';
import type { KeptFile } from '../store/files.ts';

/**
 * The files of the originals that a page's script tells of: whoever wrote it, their type is what their own bytes say,
 * and what no record may hold is named in `missing`. The same bytes are kept once.
 */
export async function originalFiles(
  originals: readonly Original[],
  take: number,
): Promise<{ files: KeptFile[]; missing: string[] }> {
  const files = new Map<string, KeptFile>();
  const missing: string[] = [];
  let left = CAPTURE_BOUNDS.originals;
  for (const original of originals) {
    const bytes = fromBase64(original.data);
    const type = bytes && keptType(sniff(bytes.subarray(0, 1_024)));
    if (!bytes || !type || bytes.length > Math.min(left, CAPTURE_BOUNDS.original)) {
      missing.push(`original:${original.address.slice(0, 500)} (type ou taille refusés)`);
      continue;
    }
    left -= bytes.length;
    const file = await fileOf(bytes, type, original, take);
    if (!files.has(file.entry.sha256)) files.set(file.entry.sha256, file);
  }
  return { files: [...files.values()], missing };
}

async function fileOf(
  bytes: Bytes,
  mediaType: EvidenceType,
  { address, served }: Original,
  take: number,
): Promise<KeptFile> {
  const sha256 = await sha256Hex(bytes);
  const entry: EvidenceFile = {
    role: 'original',
    made: 'original',
    mediaType,
    take,
    of: cleanMediaAddress(address).address.slice(0, 500),
    served: served ?? 'non vérifié',
    size: bytes.length,
    sha256,
    width: null,
    height: null,
  };
  return { entry, blob: new Blob([bytes], { type: mediaType }) };
}
