import type { Parameters } from './base.ts';

/** The one signature our requests carry. */
export const LABEL = 'sig1';

/** A `Signature-Input` field taken apart; `params` is its own text, which is what was signed. */
export interface SignatureInput {
  components: string[];
  parameters: Parameters;
  params: string;
}

/**
 * Takes a `Signature-Input` field apart, or null where it is not of our profile:
 * one signature, plain component names, strings without escapes, each parameter once.
 */
export function parseSignatureInput(field: string): SignatureInput | null {
  const match =
    /^sig1=(\(((?:"[a-z0-9@-]+"(?: (?=")|(?=\))))*)\)((?:;[a-z]+=(?:\d{1,15}|"[^"\\]*"))*))$/.exec(field);
  if (!match?.[1]) return null;
  const components = [...(match[2] ?? '').matchAll(/"([^"]+)"/g)].map((found) => found[1] ?? '');
  const parameters: Record<string, string | number> = {};
  for (const [, name = '', number, text] of (match[3] ?? '').matchAll(/;([a-z]+)=(?:(\d+)|"([^"]*)")/g)) {
    if (Object.hasOwn(parameters, name)) return null;
    parameters[name] = number === undefined ? (text ?? '') : Number(number);
  }
  return { components, parameters, params: match[1] };
}
