import type { SubmissionAnswer } from '../../lib/api.ts';
import type { Sealed } from '../../lib/evidence/sealed.ts';
import type { Registrable, SyncStore } from '../../lib/sync/ports.ts';

/** One record as this machine keeps it, and what the association answered for it. */
export interface Kept {
  record: Sealed;
  classification: Sealed;
  file: Blob;
  hash: string;
  answer: SubmissionAnswer | null;
}

/** The store that sending needs, in memory: torture kills the server, not this machine. */
export function memoryStore(kept: Map<string, Kept>, key: Registrable): SyncStore {
  return {
    async outgoing(id) {
      const item = kept.get(id);
      return item
        ? { record: item.record, classification: item.classification, aside: null, files: [item.hash] }
        : null;
    },
    file: async (id) => kept.get(id)?.file ?? null,
    key: async () => key,
    async setRegistered(_publicKey, registered) {
      key.registered = registered;
    },
    async step() {},
    async received(id, answer) {
      const item = kept.get(id);
      if (item) item.answer = answer;
    },
  };
}
