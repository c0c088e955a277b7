/** The line by which a device's identity key certifies its sealing key (raw, base64) of one month (`2026-11`). */
export function certificateText(month: string, publicKey: string): string {
  return `temoin/key/v1 ${month} ed25519:${publicKey}\n`;
}
