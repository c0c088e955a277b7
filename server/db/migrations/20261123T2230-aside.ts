import { type Kysely, sql } from 'kysely';
import { grant, isolate } from '../isolation.ts';

/** What volunteers confide to the moderators alone: apart from the evidence, never exported, and erasable. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table aside (
    association uuid not null,
    record text not null,
    case_id uuid not null,
    note text check (length(note) between 1 and 2000),
    standing text not null check (standing in ('passant', 'victime', 'proche')),
    received_at timestamptz not null,
    primary key (association, record),
    foreign key (association, record) references record (association, id),
    foreign key (association, case_id) references "case" (association, id)
  )`.execute(db);
  await isolate(db, 'aside');
  await grant(db, 'aside', 'select, insert, delete');
  await sql`create index on aside (association, case_id)`.execute(db);
}
