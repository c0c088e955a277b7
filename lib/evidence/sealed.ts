/** What a seal is over; the first word of the line that is signed. */
export type SealedKind = 'record' | 'classification';

/** The signature of one sealed text: Ed25519 (RFC 8032) by the device's key of the month. */
export interface Seal {
  /** Raw public key, 32 bytes, standard base64. */
  publicKey: string;
  /** Raw signature, 64 bytes, standard base64, over `temoin/<kind>/v1 sha256:<hex>\n`. */
  signature: string;
}

/** A text as it was sealed: canonical JSON (RFC 8785), its id (SHA-256 of the UTF-8 bytes) and its seal. */
export interface Sealed {
  id: string;
  text: string;
  seal: Seal;
}
