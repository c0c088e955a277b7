// The script is put into the page anew at each gesture: its first instant is the gesture's.
let began = performance.now();

/** Milliseconds since this gesture's script began, by a clock that never goes back. */
export function sinceStart(): number {
  return performance.now() - began;
}

/** The instant this gesture's script began, by the page's own clock. */
export function startedAt(): number {
  return began;
}

/** For a file brought in later: its gesture began at another instant than itself. */
export function countFrom(instant: number): void {
  began = instant;
}
