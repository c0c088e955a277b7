import { toBase64 } from '../../bytes.ts';
import { parseClassification, parseRecord } from '../../evidence/parse.ts';
import type { EvidenceRecord } from '../../evidence/record.ts';
import { statement } from '../../evidence/seal.ts';
import type { Sealed, SealedKind } from '../../evidence/sealed.ts';
import { verifySealed } from '../../evidence/verify.ts';
import type { Classification } from '../../law/classification.ts';
import type { Result } from '../../result.ts';
import { ok } from '../../result.ts';
import { pathOf, stemOf } from '../names.ts';
import { publicKeyOf } from '../pem.ts';
import type { Piece } from '../piece.ts';
import { textOf } from './bag.ts';
import type { Step } from './verdict.ts';
import { faulty } from './verdict.ts';

/** A sealed text of a bundle, verified and read. */
export interface ReadSealed<T> {
  stem: string;
  sealed: Sealed;
  value: T;
}

type Pieces = ReadonlyMap<string, Piece>;

/** Every record of a bundle, `record`, `record-2`…: read strictly, statement and signature verified, files there. */
export async function readRecords(pieces: Pieces): Promise<Step<ReadSealed<EvidenceRecord>[]>> {
  const records = await readAll(pieces, 'record', parseRecord);
  if (!records.ok) return records;
  if (records.value.length === 0) return faulty('missing-file', pathOf.json('record'), 'there is no record');
  for (const { stem, value } of records.value)
    for (const file of value.files) {
      const piece = pieces.get(pathOf.file(file));
      if (piece === undefined) return faulty('missing-file', pathOf.file(file), `${stem}.json names it`);
      if (piece.sha256 !== file.sha256 || piece.size !== file.size) {
        return faulty('changed-file', piece.path, `not the file that ${stem}.json names`);
      }
    }
  return records;
}

/** Every classification of a bundle; each must be of one of its records. */
export async function readClassifications(
  pieces: Pieces,
  records: readonly ReadSealed<EvidenceRecord>[],
): Promise<Step<ReadSealed<Classification>[]>> {
  const read = await readAll(pieces, 'classification', parseClassification);
  if (!read.ok) return read;
  const stray = read.value.find(({ value }) => !records.some(({ sealed }) => sealed.id === value.record));
  return stray === undefined
    ? read
    : faulty('bad-record', pathOf.json(stray.stem), `no record ${stray.value.record} here`);
}

async function readAll<T>(
  pieces: Pieces,
  kind: SealedKind,
  parse: (text: string) => Result<T, string>,
): Promise<Step<ReadSealed<T>[]>> {
  const read: ReadSealed<T>[] = [];
  for (let n = 1; pieces.has(pathOf.json(stemOf[kind](n))); n += 1) {
    const one = await readOne(pieces, kind, stemOf[kind](n), parse);
    if (!one.ok) return one;
    if (read.some(({ sealed }) => sealed.id === one.value.sealed.id)) {
      return faulty('bad-record', pathOf.json(one.value.stem), 'it is there twice');
    }
    read.push(one.value);
  }
  return ok(read);
}

async function readOne<T>(
  pieces: Pieces,
  kind: SealedKind,
  stem: string,
  parse: (text: string) => Result<T, string>,
): Promise<Step<ReadSealed<T>>> {
  const text = textOf(pieces, pathOf.json(stem)) ?? '';
  const value = parse(text);
  if (!value.ok) return faulty('bad-record', pathOf.json(stem), `${value.code}: ${value.detail}`);
  const id = pieces.get(pathOf.json(stem))?.sha256 ?? '';
  if (textOf(pieces, pathOf.statement(stem)) !== statement(kind, id)) {
    return faulty('bad-seal', pathOf.statement(stem), `not the line for ${id}`);
  }
  const publicKey = publicKeyOf(textOf(pieces, pathOf.key(stem)) ?? '');
  if (publicKey === null) return faulty('bad-seal', pathOf.key(stem), 'not an Ed25519 public key in PEM');
  const signature = pieces.get(pathOf.signature(stem))?.bytes ?? new Uint8Array(0);
  const sealed = { id, text, seal: { publicKey: toBase64(publicKey), signature: toBase64(signature) } };
  const verified = await verifySealed(kind, sealed);
  if (!verified.ok) return faulty('bad-seal', pathOf.signature(stem), verified.detail);
  return ok({ stem, sealed, value: value.value });
}
