import { type Figure, figureOf, median } from '../figure.ts';
import type { Difference } from './difference.ts';
import type { Parts } from './ours.ts';
import type { Drawn, Rounds } from './rounds.ts';

const PARTS: readonly (keyof Parts)[] = ['find', 'read', 'picture', 'copy', 'seal', 'store', 'all'];

/** The figures of one page; what is no figure is said. */
export function figuresOf(rounds: Rounds, say: (line: string) => void): Figure[] {
  const { page, taken, floors, exact } = rounds;
  const values = (part: keyof Parts) => taken.map(({ parts }) => parts[part]);
  const said = PARTS.map((part) => `${part} ${round(median(values(part)))}`).join(', ');
  say(`${page.name}, ms: ${said}; the floor’s picture ${round(median(floors.map((one) => one.picture)))}`);
  say(`${page.name}, our picture beside the browser’s own: ${differing(exact)}`);
  return [
    figureOf(
      {
        name: `${page.name}: click → durable`,
        unit: 'ms',
        floorName: 'one picture and the write of its bytes',
        promise: page.inView ? { atMost: 1.5 } : null,
      },
      values('all'),
      floors.map(({ all }) => all),
    ),
    ...[...rounds.drawn].flatMap(([name, drawn]) => besideRenderer(rounds, name, drawn, say)),
    ...besideSingleFile(rounds, say),
  ];
}

function besideRenderer(
  { page, taken, exact }: Rounds,
  name: string,
  { milliseconds, difference, failed }: Drawn,
  say: (line: string) => void,
): Figure[] {
  if (failed !== null) {
    say(`${page.name}, ${name}: ${failed}`);
    return [];
  }
  const promised = page.inView && !page.asks && exact?.wrong === 0;
  return [
    figureOf(
      {
        name: `${page.name}: the post’s PNG`,
        unit: 'ms',
        floorName: `${name}, ${differing(difference)}`,
        promise: promised ? { atMost: 1 } : null,
      },
      taken.map(({ parts }) => parts.png),
      milliseconds,
    ),
  ];
}

function besideSingleFile({ page, taken, singleFile }: Rounds, say: (line: string) => void): Figure[] {
  if (singleFile.failed !== null) {
    say(`${page.name}, SingleFile: ${singleFile.failed}`);
    return [];
  }
  const promise = { atMost: 1 };
  const copies = taken.map(({ parts }) => parts.copy);
  return [
    figureOf(
      { name: `${page.name}: copy`, unit: 'ms', floorName: 'SingleFile', promise },
      copies,
      singleFile.milliseconds,
    ),
    {
      name: `${page.name}: copy`,
      ours: median(taken.map(({ copyBytes }) => copyBytes)) / 1000,
      floor: singleFile.bytes / 1000,
      unit: 'kB',
      floorName: 'SingleFile',
      promise,
    },
  ];
}

function differing(difference: Difference | null): string {
  if (difference === null) return 'not compared';
  if (difference.wrong === 0) return 'exact';
  return `${difference.wrong.toFixed(1)} % of pixels wrong, mean ${difference.mean.toFixed(2)}`;
}

function round(value: number): string {
  return Number.isNaN(value) ? 'not told' : value.toFixed(value < 10 ? 1 : 0);
}
