import { fromBase64 } from '../bytes.ts';
import { statement } from '../evidence/seal.ts';
import type { Sealed, SealedKind } from '../evidence/sealed.ts';
import { parseVerifierKey } from '../log/key.ts';
import type { Receipt } from '../log/receipt.ts';
import { BAGIT_TXT, bagInfoText } from './bag-info.ts';
import type { BundleInput, BundleRecord } from './input.ts';
import { manifestText } from './manifest.ts';
import { pathOf, stemOf, TAG_FILES } from './names.ts';
import { publicKeyPem } from './pem.ts';
import type { Piece } from './piece.ts';
import { pieceOf } from './piece.ts';
import type { BundleTexts } from './texts.ts';

/**
 * Every file of a bundle in the order it is written: tag files, then the payload by path (BagIt 1.0, RFC 8493).
 * The evidence's own files have no bytes here, only size and hash. Throws where a key or a signature is not one.
 */
export async function bundlePieces(input: BundleInput, texts: BundleTexts): Promise<Piece[]> {
  const payload = await payloadOf(input);
  const tags = [
    await pieceOf('bagit.txt', BAGIT_TXT),
    await pieceOf('bag-info.txt', bagInfoText(input, payload)),
    await pieceOf('manifest-sha256.txt', manifestText(payload)),
    await pieceOf('verifier.sh', texts.verifier),
    await pieceOf('LISEZMOI.txt', texts.readme),
  ];
  const all = [...tags, await pieceOf('tagmanifest-sha256.txt', manifestText(tags))];
  const order: readonly string[] = TAG_FILES;
  return [...all.sort((a, b) => order.indexOf(a.path) - order.indexOf(b.path)), ...payload];
}

async function payloadOf(input: BundleInput): Promise<Piece[]> {
  const records = input.records.map(({ sealed, receipt }, at) =>
    sealedPieces('record', stemOf.record(at + 1), sealed, receipt),
  );
  const classifications = input.classifications.map(({ sealed, receipt }, at) =>
    sealedPieces('classification', stemOf.classification(at + 1), sealed, receipt),
  );
  const events = input.events.flatMap(({ text, event: { sequence }, receipt }) => [
    pieceOf(pathOf.event(sequence), text),
    pieceOf(pathOf.proof(stemOf.event(sequence)), receipt.proof),
  ]);
  const pieces = await Promise.all([
    ...records.flat(),
    ...classifications.flat(),
    ...events,
    ...(await logPieces(input.logKey)),
    pieceOf('data/report.html', input.report),
  ]);
  return [...pieces, ...filePieces(input.records)].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function sealedPieces(kind: SealedKind, stem: string, sealed: Sealed, receipt: Receipt): Promise<Piece>[] {
  const publicKey = fromBase64(sealed.seal.publicKey);
  const signature = fromBase64(sealed.seal.signature);
  if (publicKey === null || signature === null) throw new RangeError(`${kind} ${sealed.id} has no seal`);
  return [
    pieceOf(pathOf.json(stem), sealed.text),
    pieceOf(pathOf.statement(stem), statement(kind, sealed.id)),
    pieceOf(pathOf.signature(stem), signature),
    pieceOf(pathOf.key(stem), publicKeyPem(publicKey)),
    pieceOf(pathOf.proof(stem), receipt.proof),
  ];
}

async function logPieces(logKey: string): Promise<Promise<Piece>[]> {
  const key = await parseVerifierKey(logKey);
  if (!key.ok) throw new RangeError(`the log's key: ${key.detail}`);
  return [
    pieceOf('data/log-key.txt', `${logKey}\n`),
    pieceOf('data/log-key.pem', publicKeyPem(key.value.publicKey)),
  ];
}

/** A file that two records share is there once. */
function filePieces(records: readonly BundleRecord[]): Piece[] {
  const files = records.flatMap(({ record }) => record.files);
  const byPath = new Map(
    files.map((file) => [
      pathOf.file(file),
      { path: pathOf.file(file), size: file.size, sha256: file.sha256, bytes: null },
    ]),
  );
  return [...byPath.values()];
}
