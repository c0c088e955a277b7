import * as v from 'valibot';

/** Where a value is not of its schema, and what the schema expects there; never the value, for details end up in logs. */
export function issueText(issue: v.BaseIssue<unknown>): string {
  return `${v.getDotPath(issue) ?? 'the whole'}: ${issue.expected ?? issue.type} expected`.slice(0, 500);
}
