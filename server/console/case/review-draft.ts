import type { ReviewRequest } from '../../../lib/console-api.ts';
import type { Result } from '../../../lib/result.ts';
import { fail, ok } from '../../../lib/result.ts';

/** What a moderator may do by hand. */
export type Decision = ReviewRequest['body']['kind'];

/** A decision as it is being written. */
export interface ReviewDraft {
  decision: Decision;
  categories: readonly string[];
  reason: string;
}

/** The body of a decision, or what it still lacks. */
export function bodyOf(
  draft: ReviewDraft,
  lawVersion: string,
): Result<ReviewRequest['body'], 'reason' | 'categories'> {
  const reason = draft.reason.trim();
  const categories = [...draft.categories];
  if (draft.decision !== 'rejected' && categories.length === 0) return fail('categories');
  if (reason.length < 3) return fail('reason');
  switch (draft.decision) {
    case 'accepted':
      return ok({ kind: 'accepted', categories, reason });
    case 'rejected':
      return ok({ kind: 'rejected', reason });
    case 'requalified':
      return ok({ kind: 'requalified', categories, lawVersion, reason });
  }
}
