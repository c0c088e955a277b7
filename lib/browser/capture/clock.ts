// The script is put into the page anew at each gesture: its first instant is the gesture's.
const began = performance.now();

/** Milliseconds since this gesture's script began, by a clock that never goes back. */
export function sinceStart(): number {
  return performance.now() - began;
}
