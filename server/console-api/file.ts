import { once } from 'node:events';
import { pipeline, type Readable } from 'node:stream';
import { fileInReport } from '../../lib/bundle/names.ts';
import type { EvidenceType } from '../../lib/evidence/record.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { Context } from '../context.ts';
import { asTenant } from '../db/tenant.ts';
import { webStream } from '../http/web-stream.ts';
import { disarm } from './disarm.ts';
import { FILE_POLICY } from './headers.ts';
import type { Session } from './session.ts';

/** Types that a browser shows as pixels and never as a document. */
const PICTURES = ['image/png', 'image/webp', 'image/jpeg', 'image/gif', 'image/avif'];

/** A file of a case, open for reading. */
export interface CaseFile {
  mediaType: EvidenceType;
  /** Bytes. */
  size: number;
  stream: Readable;
}

/** A file that a record of this case names; `not-found` for any other, of this association or not. */
export async function openFile(
  context: Context,
  session: Session,
  id: string,
  sha256: string,
): Promise<Result<CaseFile, 'not-found'>> {
  const row = await asTenant(context, session.association, (tx) =>
    tx
      .selectFrom('record_file')
      .innerJoin('record', 'record.id', 'record_file.record')
      .innerJoin('blob', 'blob.sha256', 'record_file.sha256')
      .where('record.case_id', '=', id)
      .where('record_file.sha256', '=', sha256)
      .select(['record_file.media_type', 'blob.size'])
      .executeTakeFirst(),
  );
  if (!row) return fail('not-found', `no file ${sha256} in case ${id}`);
  const stream = context.blobs.read(session.association, sha256);
  // Fails here rather than in the middle of an answer, where the disk has lost what the tables name.
  await once(stream, 'readable');
  return ok({ mediaType: row.media_type, size: row.size, stream });
}

/**
 * Serves a hostile file: never sniffed, never kept, in an opaque origin without script or request. A snapshot shows
 * in the console's own sandboxed frame and nowhere else: opened as a page, it is a download.
 */
export function answerFile(
  file: CaseFile,
  sha256: string,
  { framed, head }: { framed: boolean; head: boolean },
): Response {
  const copy = framed && file.mediaType === 'text/html';
  const shown = copy || PICTURES.includes(file.mediaType);
  const stream = copy ? pipeline(file.stream, disarm(), () => {}) : file.stream;
  // Under the name it has in a bundle.
  const name = fileInReport({ sha256, mediaType: file.mediaType }).split('/').at(-1);
  // Nobody reads the body of an answer to HEAD, and so nobody would close the file.
  if (head) stream.destroy();
  return new Response(head ? null : webStream(stream), {
    headers: {
      'content-type': file.mediaType === 'text/html' ? 'text/html; charset=utf-8' : file.mediaType,
      'content-length': String(file.size),
      'content-security-policy': FILE_POLICY,
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
      vary: 'Sec-Fetch-Dest',
      ...(shown ? {} : { 'content-disposition': `attachment; filename="${name}"` }),
    },
  });
}
