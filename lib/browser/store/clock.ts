import type { Store } from './db.ts';

/** How far this machine's clock is from the association's server. */
export interface MeasuredOffset {
  /** Milliseconds to add to this machine's time. */
  milliseconds: number;
  /** Origin of the server. */
  source: string;
}

/** The offset last measured, or null. */
export async function measuredOffset(db: Store): Promise<MeasuredOffset | null> {
  const value = (await db.settings.get('clock'))?.value;
  if (typeof value !== 'object' || value === null || !('milliseconds' in value) || !('source' in value)) {
    return null;
  }
  const { milliseconds, source } = value;
  return typeof milliseconds === 'number' && typeof source === 'string' ? { milliseconds, source } : null;
}

/** Keeps what was measured. */
export async function keepOffset(db: Store, offset: MeasuredOffset): Promise<void> {
  await db.settings.put({ name: 'clock', value: offset });
}
