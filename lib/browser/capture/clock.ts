let began = performance.now();

/** Milliseconds since the post began to be read for this taking, by a clock that never goes back. */
export function sinceStart(): number {
  return performance.now() - began;
}

/** The instant the post began to be read, by the page's own clock. */
export function startedAt(): number {
  return began;
}

/** A post begins to be read, now or, for a file brought in later, at an instant that is past. */
export function countFrom(instant: number): void {
  began = instant;
}
