import type { Dossier } from './input.ts';
import type { Piece } from './piece.ts';

/** The bag declaration (RFC 8493 § 2.1.1). */
export const BAGIT_TXT = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** Version of what a bundle holds and how; `verifier.sh` and `LISEZMOI.txt` belong to it. */
export const BUNDLE_FORMAT = 'temoin/bundle/v1-draft';

/** `bag-info.txt` (RFC 8493 § 2.2.2): one label a line, in this order. */
export function bagInfoText(dossier: Dossier, payload: readonly Piece[]): string {
  return Object.entries({
    'Source-Organization': oneLine(dossier.association),
    'External-Identifier': dossier.case,
    'External-Description': 'Relevé de contenu en ligne établi par un particulier',
    'Bagging-Date': dossier.exportedAt.slice(0, 10),
    'Payload-Oxum': oxum(payload),
    'Bag-Software-Agent': `Témoin ${oneLine(dossier.toolVersion)}`,
    'Bag-Format': BUNDLE_FORMAT,
  })
    .map(([label, value]) => `${label}: ${value}\n`)
    .join('');
}

/** What `bag-info.txt` says, or null where it is not as `bagInfoText` writes it. */
export function parseBagInfo(
  text: string,
): { association: string; case: string; date: string; oxum: string } | null {
  const [, association = '', id = '', date = '', size = ''] =
    /^Source-Organization: (.*)\nExternal-Identifier: (.*)\nExternal-Description: Relevé de contenu en ligne établi par un particulier\nBagging-Date: (\d{4}-\d\d-\d\d)\nPayload-Oxum: (\d+\.\d+)\nBag-Software-Agent: Témoin .*\nBag-Format: temoin\/bundle\/v1-draft\n$/.exec(
      text,
    ) ?? [];
  return date === '' ? null : { association, case: id, date, oxum: size };
}

/** Bytes and files of a payload (RFC 8493 § 2.2.2, Payload-Oxum). */
export function oxum(payload: readonly Piece[]): string {
  return `${payload.reduce((sum, { size }) => sum + size, 0)}.${payload.length}`;
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
