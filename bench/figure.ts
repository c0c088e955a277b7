import { percentile } from './percentile.ts';

/** One measured figure beside its floor, taken in the same run on the same machine. */
export interface Figure {
  name: string;
  /** What was measured, and the floor or peer it stands beside, in the same unit. */
  ours: number;
  floor: number;
  unit: 'ms' | 'B' | 'kB' | 'MB' | 'MB/s' | '/s' | '×';
  floorName: string;
  /** What is promised of ours ÷ floor; null where nothing is. */
  promise: { atMost: number } | { atLeast: number } | null;
  /** How many times each was taken, and the value that one in twenty passes; left out of what is counted rather than timed. */
  spread?: { rounds: number; ours: number; floor: number };
}

/** A figure of samples taken in turn: their medians, how many there are and their 95th percentiles. */
export function figureOf(
  what: Omit<Figure, 'ours' | 'floor' | 'spread'>,
  ours: readonly number[],
  floor: readonly number[],
): Figure {
  const rounds = Math.min(ours.length, floor.length);
  return {
    ...what,
    ours: median(ours),
    floor: median(floor),
    spread: { rounds, ours: percentile(ours, 95), floor: percentile(floor, 95) },
  };
}

/** Ours over the floor. */
export function ratio(figure: Figure): number {
  return figure.ours / figure.floor;
}

/** Whether the promise holds; true where nothing is promised. */
export function holds(figure: Figure): boolean {
  if (figure.promise === null) return true;
  return 'atMost' in figure.promise
    ? ratio(figure) <= figure.promise.atMost
    : ratio(figure) >= figure.promise.atLeast;
}

/** Median of numbers; of none, NaN. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** Median milliseconds of two pieces of work done in turn (A B A B …), so that a drifting machine drifts both. */
export async function inTurn(
  rounds: number,
  ours: () => Promise<void>,
  floor: () => Promise<void>,
): Promise<{ ours: number; floor: number }> {
  const times = { ours: [] as number[], floor: [] as number[] };
  for (let round = -1; round < rounds; round++) {
    const [a, b] = [await time(ours), await time(floor)];
    if (round < 0) continue; // the first round warms up
    times.ours.push(a);
    times.floor.push(b);
  }
  return { ours: median(times.ours), floor: median(times.floor) };
}

async function time(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** One line for a person: the figure, its floor, the ratio and what was promised of it. */
export function line(figure: Figure): string {
  const number = (value: number) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));
  const said =
    figure.promise === null
      ? ''
      : 'atMost' in figure.promise
        ? ` (promised ≤ ${figure.promise.atMost}${holds(figure) ? '' : ': NOT REACHED'})`
        : ` (promised ≥ ${figure.promise.atLeast}${holds(figure) ? '' : ': NOT REACHED'})`;
  const { spread } = figure;
  const wide = spread ? `, p95 ${number(spread.ours)} and ${number(spread.floor)}, n ${spread.rounds}` : '';
  return `${figure.name}: ${number(figure.ours)} ${figure.unit}, ${figure.floorName} ${number(figure.floor)} ${figure.unit}, ratio ${ratio(figure).toFixed(2)}${wide}${said}`;
}
