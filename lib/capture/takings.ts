import type { EvidenceFile, EvidenceRecord, FurtherReason, Playing } from '../evidence/record.ts';

/** One taking of a post, as the popup and the journal show it. */
export interface Shown {
  take: number;
  /** Why, or null for the post as it was found. */
  why: FurtherReason | null;
  /** ISO 8601 UTC. */
  at: string;
  /** The picture, or null where there is none. */
  picture: EvidenceFile | null;
  playing: readonly Playing[];
}

/** Every taking of a record, the post as it was found first. */
export function takingsIn(record: EvidenceRecord): Shown[] {
  const picture = (take: number): EvidenceFile | null =>
    record.files.find((file) => file.take === take && isPicture(file)) ?? null;
  const { gesture, time, playing } = record;
  const found = { take: 0, why: null, at: gesture.picturedAt ?? time.capturedAt };
  return [
    { ...found, picture: picture(0), playing },
    ...record.more.map((further, index) => ({
      take: index + 1,
      why: further.why,
      at: further.picturedAt ?? further.readAt,
      picture: picture(index + 1),
      playing: further.playing,
    })),
  ];
}

function isPicture({ role }: EvidenceFile): boolean {
  return role === 'picture' || role === 'context';
}

/** Whether words may be heard in the post: it has a player, or says that it has one. */
export function hasPlayer({ playing, more, reading }: EvidenceRecord): boolean {
  const heard = reading.media.some(({ kind }) => kind === 'video' || kind === 'audio');
  return heard || playing.length > 0 || more.some((further) => further.playing.length > 0);
}
