import { expect, test } from 'vitest';
import { nodeRefusal } from '../../server/setup/node-version.mjs';

test('Node 20 and later will do', () => {
  for (const version of ['20.0.0', '20.20.2', '24.21.0', '100.0.0'])
    expect(nodeRefusal(version), version).toBeNull();
});

test('an older one is refused with one sentence that names it and says where to find a newer one', () => {
  for (const version of ['18.19.1', '9.0.0', '19.9.9']) {
    const [french, english, ...rest] = (nodeRefusal(version) ?? '').split('\n');
    expect(rest).toEqual([]);
    expect(french).toContain(`Node ${version} : voir https://nodejs.org`);
    expect(english).toContain(`Node ${version}: see https://nodejs.org`);
  }
});
