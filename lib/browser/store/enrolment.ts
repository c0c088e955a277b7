import * as v from 'valibot';
import { type Enrolment, enrolmentSchema } from '../../enrolment/enrolment.ts';
import { next } from '../../outbox/next.ts';
import type { Store } from './db.ts';

/** What this browser pinned at enrolment, or null where it belongs to no association. */
export async function currentEnrolment(db: Store): Promise<Enrolment | null> {
  const row = await db.settings.get('enrolment');
  const parsed = v.safeParse(enrolmentSchema, row?.value);
  return parsed.success ? parsed.output : null;
}

/** Pins an enrolment, and lets go whatever waited for one, in one transaction. */
export async function keepEnrolment(db: Store, enrolment: Enrolment, now: Date): Promise<void> {
  await db.transaction('rw', [db.settings, db.outbox], async () => {
    await db.settings.put({ name: 'enrolment', value: enrolment });
    const blocked = await db.outbox.where('state').equals('blocked').toArray();
    await db.outbox.bulkPut(blocked.map((item) => next(item, { kind: 'enrolled' }, now)));
  });
}
