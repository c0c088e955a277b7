import type { Bytes } from '../bytes.ts';
import { sha256Hex, toBase64, utf8 } from '../bytes.ts';
import type { Classification } from '../law/classification.ts';
import { canonical } from './canonical.ts';
import type { EvidenceRecord } from './record.ts';
import type { Sealed, SealedKind } from './sealed.ts';

/** The ASCII line a device signs: what it is, which version, which bytes. */
export function statement(kind: SealedKind, id: string): string {
  return `temoin/${kind}/v1 sha256:${id}\n`;
}

/** Seals a value: canonical text (RFC 8785), its SHA-256, an Ed25519 signature (RFC 8032) over the statement. */
export async function seal(
  kind: SealedKind,
  value: EvidenceRecord | Classification,
  key: { privateKey: CryptoKey; publicKey: Bytes },
): Promise<Sealed> {
  const text = canonical(value);
  const id = await sha256Hex(utf8(text));
  const signature = await crypto.subtle.sign('Ed25519', key.privateKey, utf8(statement(kind, id)));
  return {
    id,
    text,
    seal: { publicKey: toBase64(key.publicKey), signature: toBase64(new Uint8Array(signature)) },
  };
}
