import type { EvidenceFile } from '../evidence/record.ts';

/** The tag files (RFC 8493 § 2.2) of a bundle, all of them and no other, in the order they are written. */
export const TAG_FILES = [
  'bagit.txt',
  'bag-info.txt',
  'manifest-sha256.txt',
  'tagmanifest-sha256.txt',
  'verifier.sh',
  'LISEZMOI.txt',
] as const;

const EXTENSIONS: Record<EvidenceFile['mediaType'], string> = {
  'image/png': 'png',
  'image/webp': 'webp',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/avif': 'avif',
  'text/html': 'html',
  'text/vtt': 'vtt',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
  'audio/webm': 'weba',
  'audio/wav': 'wav',
};

/** Base directory of a case's bundle, and the name of its archive without `.zip` (RFC 8493 § 4). */
export function bundleName(caseId: string): string {
  if (!/^[A-Za-z0-9-]{1,64}$/.test(caseId)) throw new RangeError(`« ${caseId} » cannot name a folder`);
  return `temoin-${caseId}`;
}

/** Stems of the files of the nth object (from 1) of a kind: `record`, `record-2`, `classification-1`, `event-0001`. */
export const stemOf = {
  record: (n: number) => (n === 1 ? 'record' : `record-${n}`),
  classification: (n: number) => `classification-${n}`,
  event: (sequence: number) => `event-${String(sequence).padStart(4, '0')}`,
} as const;

/** Paths inside a bundle. */
export const pathOf = {
  json: (stem: string) => `data/${stem}.json`,
  statement: (stem: string) => `data/${stem}.statement.txt`,
  signature: (stem: string) => `data/${stem}.sig`,
  key: (stem: string) => `data/${stem}-key.pem`,
  proof: (stem: string) => `data/proofs/${stem}.tlog-proof`,
  event: (sequence: number) => `data/events/${String(sequence).padStart(4, '0')}.json`,
  file: (file: Pick<EvidenceFile, 'sha256' | 'mediaType'>) => `data/${fileInReport(file)}`,
} as const;

/** Where the report, which stands in `data/`, finds a file. */
export function fileInReport(file: Pick<EvidenceFile, 'sha256' | 'mediaType'>): string {
  return `files/${file.sha256}.${EXTENSIONS[file.mediaType]}`;
}
