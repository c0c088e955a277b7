/** Where a key leads in a list: `j` the next line, `k` the one before; null for any other key, or at the ends. */
export function lineAfterKey(key: string, current: number, lines: number): number | null {
  if (lines === 0) return null;
  if (key === 'j') return current + 1 < lines ? current + 1 : null;
  if (key === 'k') return current > 0 ? current - 1 : null;
  return null;
}
