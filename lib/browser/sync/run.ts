import { verifyReceipt } from '../../log/verify-receipt.ts';
import { watchedClock } from '../../sync/clock.ts';
import { browserHttp } from '../http.ts';
import { identityKey } from '../keys.ts';
import { keepOffset, measuredOffset } from '../store/clock.ts';
import type { Store } from '../store/db.ts';
import { currentEnrolment } from '../store/enrolment.ts';
import { drain } from './drain.ts';
import { requestSigner } from './sign.ts';
import { syncStore } from './store.ts';

const own = () => new Date();

/** Sends what is due, alone: one run at a time whatever part of the extension asks, the next one waits its turn. */
export async function runSync(db: Store): Promise<void> {
  await navigator.locks.request('temoin-sync', () => runAlone(db));
}

async function runAlone(db: Store): Promise<void> {
  const enrolment = await currentEnrolment(db);
  const round = { db, now: own, random: Math.random };
  if (!enrolment) return drain({ ...round, ports: null });
  const { server, device, logKey } = enrolment;
  const known = await measuredOffset(db);
  const { http, clock } = watchedClock(browserHttp(), own, known?.milliseconds ?? null);
  const sign = requestSigner(await identityKey(db), clock.now);
  const verify = (receipt: Parameters<typeof verifyReceipt>[0]) => verifyReceipt(receipt, logKey);
  const store = syncStore(db, device, own, clock.offset);
  await drain({ ...round, ports: { server, http, store, sign, verifyReceipt: verify } });
  const offset = clock.offset();
  if (offset !== null && offset !== known?.milliseconds) {
    await keepOffset(db, { milliseconds: Math.round(offset), source: server });
  }
}
