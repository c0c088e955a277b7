import { countIn } from '../count.ts';
import type { Counter } from '../reading.ts';

const SHOWN: readonly (readonly [Counter['kind'], string])[] = [
  ['replies', '.status__action-bar__button-wrapper:first-child .icon-button__counter, .icon-button__counter'],
  ['reposts', '.detailed-status__reblogs'],
  ['likes', '.detailed-status__favorites'],
  ['quotes', '.detailed-status__quotes'],
];

/** Counters of a post's own page; lists show replies alone, and only to those who asked for counters. */
export function countersOf(own: (selector: string) => Element[]): Counter[] {
  return SHOWN.flatMap(([kind, selector]) => {
    const raw = own(selector)[0]?.textContent?.trim() ?? '';
    return /\d/.test(raw) ? [{ kind, value: countIn(raw), raw }] : [];
  });
}
