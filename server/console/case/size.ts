import type { Language } from '../../../lib/locale/locale.ts';

const STEPS = [
  [1_000_000, 'megabyte'],
  [1_000, 'kilobyte'],
  [1, 'byte'],
] as const;

/** A number of bytes as people say it, in thousands: « 1,4 Mo », « 1.4 MB ». */
export function inWords(bytes: number, language: Language): string {
  const [unit, name] = STEPS.find(([size]) => bytes >= size) ?? STEPS[2];
  const tag = language === 'fr' ? 'fr-FR' : 'en-GB';
  const unitDisplay = unit === 1 ? 'long' : 'short';
  const format = { style: 'unit', unit: name, unitDisplay, maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(tag, format).format(bytes / unit);
}
