import type { EvidenceRecord } from '../../lib/evidence/record.ts';
import type { Classification } from '../../lib/law/classification.ts';
import type { PlatformId } from '../../lib/platforms/reading.ts';

/** What one line of the queue shows beside the case's state. */
export interface CaseSummary {
  platform: PlatformId;
  author: string | null;
  excerpt: string;
  published_at: Date | null;
  picture: string | null;
  proposed: string[];
}

const EXCERPT = 140;

/** Sums up a case from its first record and its latest classification. */
export function summaryOf(record: EvidenceRecord, classification: Classification): CaseSummary {
  const { author, platform, text, published } = record.reading;
  return {
    platform,
    author: author.handle ?? author.name,
    excerpt: Array.from(text).slice(0, EXCERPT).join(''),
    published_at: published ? new Date(published.at) : null,
    picture: record.files.find((file) => file.role === 'picture')?.sha256 ?? null,
    proposed: classification.categories,
  };
}
