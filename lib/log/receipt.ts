/**
 * What the association answers for one object: the proof that its log holds it.
 * `proof` is a text of the C2SP `tlog-proof` form: `extra` is the 32-byte salt, then index, hashes, signed checkpoint.
 */
export interface Receipt {
  /** Id of the record, classification or event: 64 hexadecimal digits. */
  object: string;
  proof: string;
}
