import { sha256Hex, utf8 } from '../../bytes.ts';
import type { Taken } from '../../capture/report.ts';
import type { EvidenceFile } from '../../evidence/record.ts';
import type { KeptFile } from '../store/files.ts';
import type { Composed } from './compose.ts';
import { originalFiles } from './originals.ts';
import { blobOf } from './shots.ts';

/** The files of a record, and the names of those that could not be made. */
export interface Files {
  files: KeptFile[];
  missing: string[];
}

/** Which taking files belong to, and what its picture is for. */
export interface Place {
  take: number;
  picture: 'picture' | 'context';
}

/**
 * Makes the files of what was taken, each hashed: the picture (pixels, else a drawing labelled as such), the snapshot.
 * A picture of the view around a post comes alone.
 */
export async function filesOf(taken: Taken, composed: Composed | null, place: Place): Promise<Files> {
  const files: KeptFile[] = [];
  const originals = await originalFiles(taken.originals, place.take);
  const missing = [...(taken.snapshot?.missing ?? []), ...taken.originalsMissing, ...originals.missing];
  const picture = composed
    ? pictureOf(composed, 'pixels', place)
    : await drawn(taken.drawing?.address ?? null, place);
  if (picture) files.push(picture);
  else missing.unshift(place.picture);
  if (taken.snapshot) files.push(await snapshotFile(taken.snapshot.html, place));
  else if (place.picture === 'picture') missing.unshift('snapshot');
  return { files: [...files, ...originals.files], missing };
}

async function drawn(address: string | null, place: Place): Promise<KeptFile | null> {
  if (!address?.startsWith('data:image/png;base64,')) return null;
  const blob = await blobOf(address);
  const bitmap = await createImageBitmap(blob).catch(() => null);
  if (bitmap === null) return null;
  const sha256 = await sha256Hex(new Uint8Array(await blob.arrayBuffer()));
  return pictureOf({ blob, sha256, width: bitmap.width, height: bitmap.height }, 'rendered', place);
}

function pictureOf(
  { blob, sha256, width, height }: Omit<Composed, 'torn'>,
  made: EvidenceFile['made'],
  { take, picture }: Place,
): KeptFile {
  const entry: EvidenceFile = {
    role: picture,
    made,
    mediaType: 'image/png',
    size: blob.size,
    sha256,
    width,
    height,
    take,
    of: null,
    served: null,
  };
  return { entry, blob };
}

async function snapshotFile(html: string, { take }: Place): Promise<KeptFile> {
  const bytes = utf8(html);
  const entry: EvidenceFile = {
    role: 'snapshot',
    made: 'snapshot',
    mediaType: 'text/html',
    size: bytes.length,
    sha256: await sha256Hex(bytes),
    width: null,
    height: null,
    take,
    of: null,
    served: null,
  };
  return { entry, blob: new Blob([bytes], { type: 'text/html' }) };
}
