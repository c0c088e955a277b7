/** The number a counter words (« 15,554 likes » → 15554), or null where it is rounded (« 2.3K ») or absent. */
export function countIn(raw: string): number | null {
  if (/\d[\s\u00a0\u202f]*(?:[kmb](?![a-z])|\+)|[.,]\d{1,2}(?!\d)/i.test(raw)) return null;
  const digits = /\d[\d\s.,\u00a0\u202f]*/.exec(raw)?.[0].replace(/\D/g, '') ?? '';
  const value = Number(digits);
  return digits !== '' && Number.isSafeInteger(value) ? value : null;
}
