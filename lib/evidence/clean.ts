/** What was replaced by U+FFFD, to be said in the record (`replaced`). */
export interface Replaced {
  surrogates: number;
  nulls: number;
}

/**
 * A copy whose strings hold neither lone surrogate nor U+0000: JCS and PostgreSQL refuse them, and a post could
 * otherwise make itself impossible to keep. Each becomes U+FFFD and is counted.
 */
export function clean<T>(value: T): { value: T; replaced: Replaced } {
  const replaced: Replaced = { surrogates: 0, nulls: 0 };
  return { value: cleanAny(value, replaced) as T, replaced };
}

function cleanAny(value: unknown, replaced: Replaced): unknown {
  if (typeof value === 'string') return cleanText(value, replaced);
  if (Array.isArray(value)) return value.map((item) => cleanAny(item, replaced));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [cleanText(key, replaced), cleanAny(item, replaced)]),
  );
}

function cleanText(text: string, replaced: Replaced): string {
  return text.replace(/\0|\p{Surrogate}/gu, (char) => {
    if (char === '\0') replaced.nulls += 1;
    else replaced.surrogates += 1;
    return '\uFFFD';
  });
}
