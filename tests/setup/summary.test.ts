import { expect, test } from 'vitest';
import { summaryOf } from '../../server/setup/summary.mjs';

const passed = { status: 'passed', assertionResults: [{ status: 'passed' }] };

test('the last line counts what passed and failed, and what was skipped when something was', () => {
  const report = { numPassedTests: 41, numFailedTests: 0, numPendingTests: 0, testResults: [passed] };
  expect(summaryOf(report, 0)).toBe('41 passed, 0 failed');
  expect(summaryOf({ ...report, numPendingTests: 2, numTodoTests: 1 }, 0)).toBe(
    '41 passed, 0 failed, 3 skipped',
  );
});

test('a file that could not be read is one failure', () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 1,
    testResults: [
      passed,
      { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
      { status: 'failed', assertionResults: [] },
    ],
  };
  expect(summaryOf(report, 1)).toBe('3 passed, 2 failed');
});

test('a run that failed never says 0 failed, with or without a report', () => {
  expect(summaryOf({ numPassedTests: 5, numFailedTests: 0, testResults: [passed] }, 1)).toBe(
    '5 passed, 1 failed',
  );
  expect(summaryOf(null, 1)).toBe('0 passed, 1 failed');
});
