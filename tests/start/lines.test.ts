import { expect, test } from 'vitest';
import { nextSteps } from '../../server/start/lines.ts';

const ready = {
  consoleLink: 'http://localhost:8016/entrer#jeton',
  practice: 'http://ronde.localhost:8017/',
  invitation: 'http://localhost:8016/invitation/AAAA-BBBB-CCCC',
  directory: '/clone/data',
  extension: '/clone/.output/chrome-mv3',
  window: true,
};

test.each([true, false])('five lines say what to do next (a window was opened: %s)', (window) => {
  const lines = nextSteps({ ...ready, window });
  expect(lines).toHaveLength(5);
  for (const [at, part] of [
    ready.consoleLink,
    ready.practice,
    ready.invitation,
    ready.directory,
    'Ctrl-C',
  ].entries())
    expect(lines[at]).toContain(part);
});

test('without a window, one is told where the extension is', () => {
  expect(nextSteps({ ...ready, window: false }).join('\n')).toContain(ready.extension);
});
