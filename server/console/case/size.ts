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
  return new Intl.NumberFormat(tag, { style: 'unit', unit: name, maximumFractionDigits: 1 }).format(
    bytes / unit,
  );
}
