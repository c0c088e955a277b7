import type { Milliseconds } from '../../capture/report.ts';

/** Measures the parts of one taking, by a clock that never goes back. */
export interface Stopwatch {
  time<Result>(part: Exclude<keyof Milliseconds, 'whole'>, work: () => Promise<Result>): Promise<Result>;
  /** What was measured so far; parts that were not done are null. */
  told(): Milliseconds;
}

/** Starts measuring. */
export function stopwatch(): Stopwatch {
  const began = performance.now();
  const parts: Milliseconds = { read: null, picture: null, copy: null, originals: null, whole: null };
  return {
    async time(part, work) {
      const start = performance.now();
      try {
        return await work();
      } finally {
        parts[part] = (parts[part] ?? 0) + performance.now() - start;
      }
    },
    told: () => ({ ...parts, whole: performance.now() - began }),
  };
}
