import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { portsFrom, requireFreePort } from '../../server/start/ports.ts';

test('the practice ground is one port after the server, unless told otherwise', () => {
  expect(portsFrom({})).toEqual({ server: 8016, practice: 8017 });
  expect(portsFrom({ PORT: '9000' })).toEqual({ server: 9000, practice: 9001 });
  expect(portsFrom({ PORT: '9000', PRACTICE_PORT: '9100' })).toEqual({ server: 9000, practice: 9100 });
});

test('what is not a port is refused in one sentence that says what was given', () => {
  for (const wrong of ['abc', '0', '70000', '80.5', '-1'])
    expect(() => portsFrom({ PORT: wrong }), wrong).toThrow(`PORT=${wrong} n’est pas un port`);
  expect(() => portsFrom({ PORT: '9000', PRACTICE_PORT: '9000' })).toThrow('différents');
});

test('a port in use is refused in one sentence that says how to choose another', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  await expect(requireFreePort(port, 'PORT')).rejects.toThrow(`Le port ${port} est déjà pris`);
  other.close();
  await once(other, 'close');
  await requireFreePort(port, 'PORT');
});
