import { type Figure, holds, ratio } from './figure.ts';

const HEAD = ['figure', 'ours', 'floor', 'ratio', 'promised', ''];

function number(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

function promised({ promise }: Figure): string {
  if (promise === null) return '';
  return 'atMost' in promise ? `≤ ${promise.atMost}` : `≥ ${promise.atLeast}`;
}

function cells(figure: Figure): string[] {
  const { name, ours, floor, unit, floorName } = figure;
  return [
    name,
    `${number(ours)} ${unit}`,
    `${number(floor)} ${unit} (${floorName})`,
    ratio(figure).toFixed(2),
    promised(figure),
    holds(figure) ? '' : 'NOT REACHED',
  ];
}

/** Every figure on a line, in columns. */
export function table(figures: readonly Figure[]): string {
  const rows = [HEAD, ...figures.map(cells)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const written = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return written.join('\n');
}
