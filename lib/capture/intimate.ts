import type { Redaction } from '../evidence/record.ts';

/** What is said where the law lets no picture be kept. */
export const INTIMATE: Redaction = { where: 'picture', what: 'image intime : pas d’image par défaut' };

/** Whether a taking has no picture because an adult's intimacy was said to be shown. */
export function isIntimate(redactions: readonly Redaction[]): boolean {
  return redactions.some(({ where, what }) => where === INTIMATE.where && what === INTIMATE.what);
}
