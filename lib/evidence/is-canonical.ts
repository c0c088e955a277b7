import { canonical } from './canonical.ts';

/** Whether a text is, byte for byte, the canonical JSON (RFC 8785, our profile) of what it says. */
export function isCanonical(text: string): boolean {
  try {
    return canonical(JSON.parse(text)) === text;
  } catch {
    return false;
  }
}
