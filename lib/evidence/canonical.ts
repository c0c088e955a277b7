import canonicalize from 'canonicalize';

/**
 * Canonical JSON (RFC 8785), narrowed to what every reader agrees on: plain objects, arrays, well-formed strings,
 * booleans, null and safe integers. Throws a `TypeError` that names the place of anything else.
 */
export function canonical(value: unknown): string {
  refuse(value, '$');
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('no canonical form');
  return text;
}

function refuse(value: unknown, where: string): void {
  if (value === null || typeof value === 'boolean') return;
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new TypeError(`${where}: a lone surrogate has no canonical form`);
    return;
  }
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new TypeError(`${where}: ${value} is not a safe integer`);
    return;
  }
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) refuse(item, `${where}[${index}]`);
    return;
  }
  if (typeof value !== 'object' || !isPlain(value)) throw new TypeError(`${where}: not plain JSON`);
  for (const [key, item] of Object.entries(value)) {
    refuse(key, `${where}: a key`);
    refuse(item, `${where}.${key}`);
  }
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
