import type { Closing } from '../server/start/closing.ts';
import type { Figure } from './figure.ts';

/** What the command line asks of every measurement. */
export interface Asked {
  /** Cases in the large database of the queue, beside 10 000 in the small one. */
  cases: number;
  /** Seed of whatever is drawn at random. */
  seed: number;
}

/** What a measurement works with; what it adds to `closing` is ended after it, whatever happens. */
export interface Bench extends Asked {
  closing: Closing;
  /** One line for whoever watches. */
  say(line: string): void;
}

/** One measurement: its name for `--only`, and how its figures are taken. Throws where it could not measure. */
export interface Measurement {
  name: string;
  measure(bench: Bench): Promise<Figure[]>;
}
