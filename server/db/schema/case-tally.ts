import type { CaseState } from '../../../lib/cases/state.ts';
import type { Fixed } from './column.ts';

/** How many cases are in each state of review: counting a million rows is too slow for a queue. */
export interface CaseTallyTable {
  association: Fixed<string>;
  review: Fixed<CaseState['review']>;
  cases: number;
}
