import type { Sealed } from '../../evidence/sealed.ts';
import { enclose, textOf } from './envelope.ts';
import type { SealedRow } from './rows.ts';

/** A sealed text as it is put away. */
export function rowOf(sealed: Sealed): SealedRow {
  return { id: sealed.id, text: enclose(sealed.text), seal: { ...sealed.seal } };
}

/** The sealed text of a row, byte for byte. */
export function sealedOf(row: SealedRow): Sealed {
  return { id: row.id, text: textOf(row.text), seal: { ...row.seal } };
}
