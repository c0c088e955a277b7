import type { Taken } from '../../capture/report.ts';
import { isInertCopy } from '../../evidence/copy.ts';

/**
 * What was taken, without a copy that is not inert: the association refuses those, and rather no copy than no record.
 * Looked at here and not in the page, whose process may be anyone's.
 */
export function withInertCopy(taken: Taken): Taken {
  const { snapshot } = taken;
  return snapshot === null || isInertCopy(snapshot.html) ? taken : { ...taken, snapshot: null };
}
