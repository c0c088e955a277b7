import { sql } from 'kysely';
import * as v from 'valibot';
import type { CasePage, CaseRow } from '../../lib/console-api.ts';
import type { CaseStateRow } from '../cases/state-row.ts';
import type { TenantTransaction } from '../db/tenant.ts';
import { readCursor, writeCursor } from './cursor.ts';

const REVIEWS = ['to-review', 'accepted', 'rejected'] as const;
const PLATFORMS = ['x', 'bluesky', 'mastodon', 'generic'] as const;

/** The question that an address asks of the queue. */
export const pageSchema = v.object({
  review: v.optional(v.picklist(REVIEWS), 'to-review'),
  platform: v.optional(v.picklist(PLATFORMS)),
  text: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(100), v.excludes('\0'))),
  after: v.optional(
    v.pipe(
      v.string(),
      v.transform(readCursor),
      v.nonNullable(v.nullable(v.object({ receivedAt: v.date(), id: v.string() }))),
    ),
  ),
  limit: v.optional(
    v.pipe(v.string(), v.regex(/^\d{1,3}$/), v.transform(Number), v.minValue(1), v.maxValue(100)),
    '30',
  ),
});
/** The question, read. */
export type PageQuestion = v.InferOutput<typeof pageSchema>;

const LINE = [
  ...(['case_id', 'review', 'platform', 'author', 'excerpt', 'categories', 'proposed'] as const),
  ...(['published_at', 'received_at', 'picture'] as const),
];

function linesOf(tx: TenantTransaction, question: PageQuestion) {
  const { after, platform, review, text, limit } = question;
  if (text) return search(tx, { ...question, text });
  let query = tx
    .selectFrom('case_state')
    .select(LINE)
    .where('review', '=', review)
    .orderBy('received_at')
    .orderBy('case_id')
    .limit(limit + 1);
  if (platform) query = query.where('platform', '=', platform);
  if (after) {
    query = query.where(sql<boolean>`(received_at, case_id) > (${after.receivedAt}, ${after.id}::uuid)`);
  }
  return query.execute();
}

function search(tx: TenantTransaction, question: PageQuestion & { text: string }) {
  const { after, platform = null, review, text, limit } = question;
  const found = sql<CaseStateRow>`search_cases(${text}, ${review}, ${platform}, ${after?.receivedAt ?? null},
    ${after?.id ?? null}, ${limit + 1})`;
  return tx.selectFrom(found.as('found')).select(LINE).orderBy('received_at').orderBy('case_id').execute();
}

async function countsOf(tx: TenantTransaction): Promise<CasePage['counts']> {
  const rows = await tx.selectFrom('case_tally').select(['review', 'cases']).execute();
  const count = (review: CaseRow['review']) => rows.find((row) => row.review === review)?.cases ?? 0;
  return { 'to-review': count('to-review'), accepted: count('accepted'), rejected: count('rejected') };
}

function rowOf(line: Awaited<ReturnType<typeof linesOf>>[number]): CaseRow {
  return {
    id: line.case_id,
    review: line.review,
    platform: line.platform,
    author: line.author,
    excerpt: line.excerpt,
    categories: line.categories ?? line.proposed,
    publishedAt: line.published_at?.toISOString() ?? null,
    receivedAt: line.received_at.toISOString(),
    picture: line.picture,
  };
}

/** One page of the queue, oldest first; the counts are of the whole association, whatever is filtered. */
export async function casePage(tx: TenantTransaction, question: PageQuestion): Promise<CasePage> {
  const lines = await linesOf(tx, question);
  const shown = lines.slice(0, question.limit);
  const last = shown.at(-1);
  const more = lines.length > shown.length && last;
  return {
    cases: shown.map(rowOf),
    next: more ? writeCursor({ receivedAt: last.received_at, id: last.case_id }) : null,
    counts: await countsOf(tx),
  };
}
