import type { Http } from './ports.ts';

/** Differences below this (ms) are left alone: the server's date has whole seconds, and the answer took its time. */
const UNNOTICED = 5_000;

/** A clock that learns from a server's answers how far this machine's own is off; signatures are refused beyond minutes. */
export interface Clock {
  now(): Date;
  /** Milliseconds to add to this machine's time, null while no answer told the server's. */
  offset(): number | null;
}

/** Lets every answer that passes through `http` set the clock; nothing is changed on the machine. */
export function watchedClock(
  http: Http,
  own: () => Date,
  known: number | null,
): { http: Http; clock: Clock } {
  let offset = known;
  const clock: Clock = {
    now: () => new Date(own().getTime() + (offset ?? 0)),
    offset: () => offset,
  };
  const watched: Http = {
    async send(request) {
      const answer = await http.send(request);
      if (answer.ok && answer.value.date !== null) {
        const measured = Date.parse(answer.value.date) - own().getTime();
        offset = Math.abs(measured) < UNNOTICED ? 0 : measured;
      }
      return answer;
    },
  };
  return { http: watched, clock };
}
