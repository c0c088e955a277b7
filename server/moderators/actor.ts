import type { Actor } from '../../lib/cases/event.ts';
import type { ServerKeys } from '../keys.ts';
import { tokenHash } from '../tokens.ts';

/**
 * How a moderator stands in the events of one case: an id that is theirs in this case and in no other, worked out under
 * the server's secret. Bundles reach the other side; two of them must not show that one person handled both.
 */
export function actorIn(keys: ServerKeys, caseId: string, moderator: string): Actor {
  const id = tokenHash(keys, 'actor', `${caseId}\n${moderator}`).subarray(0, 16).toString('hex');
  return { role: 'moderator', id };
}
