import { PATHS } from '../api.ts';
import type { SendFailure } from '../outbox/verdict.ts';
import { fail, ok, type Result } from '../result.ts';
import { postJson } from './ask.ts';
import type { SyncPorts } from './ports.ts';

/** Makes the key that sealed a record known to the association, once; a record of October may leave in November. */
export async function registerKey(ports: SyncPorts, publicKey: string): Promise<Result<null, SendFailure>> {
  const key = await ports.store.key(publicKey);
  if (!key) return fail('damaged', 'the key that sealed this record is no longer here');
  if (key.registered) return ok(null);
  const answer = await postJson(ports, PATHS.keys, key.request);
  if (!answer.ok) return answer;
  await ports.store.setRegistered(publicKey, true);
  return ok(null);
}
