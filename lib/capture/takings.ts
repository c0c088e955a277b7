import type { EvidenceFile, EvidenceRecord, FurtherReason, Playing } from '../evidence/record.ts';
import { isIntimate } from './intimate.ts';

/** One taking of a post, as the popup and the journal show it. */
export interface Shown {
  take: number;
  /** Why, or null for the post as it was found. */
  why: FurtherReason | null;
  /** ISO 8601 UTC. */
  at: string;
  /** The picture, or null where there is none. */
  picture: EvidenceFile | null;
  /** Why there is none: the law lets none be kept, or the browser gave none and none could be drawn. */
  without: 'intimate' | 'failed' | null;
  /** Whether the copy of the post was kept. */
  copied: boolean;
  playing: readonly Playing[];
}

/** Every taking of a record, the post as it was found first. */
export function takingsIn(record: EvidenceRecord): Shown[] {
  const { gesture, time } = record;
  const found = { ...record, why: null, at: gesture.picturedAt ?? time.capturedAt };
  const more = record.more.map((further) => ({ ...further, at: further.picturedAt ?? further.readAt }));
  return [found, ...more].map(({ why, at, playing, redactions }, take) => {
    const files = record.files.filter((file) => file.take === take);
    const picture = files.find(isPicture) ?? null;
    const reason = isIntimate(redactions) ? 'intimate' : 'failed';
    const copied = files.some(({ role }) => role === 'snapshot');
    return { take, why, at, picture, without: picture ? null : reason, copied, playing };
  });
}

function isPicture({ role }: EvidenceFile): boolean {
  return role === 'picture' || role === 'context';
}

/** Whether words may be heard in the post: it has a player, or says that it has one. */
export function hasPlayer({ playing, more, reading }: EvidenceRecord): boolean {
  const heard = reading.media.some(({ kind }) => kind === 'video' || kind === 'audio');
  return heard || playing.length > 0 || more.some((further) => further.playing.length > 0);
}
