import { parseArgs } from 'node:util';
import type { Asked } from './measurement.ts';

/** What `npm run bench -- …` may say. */
export interface Options extends Asked {
  /** Names of measurements; none means all. */
  only: string[];
  /** Whether a promise that is not kept makes the command fail. */
  strict: boolean;
}

function whole(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1)
    throw new RangeError(`--${name} ${text}: a whole number above 0`);
  return value;
}

/**
 * Reads the command line; throws on what it does not know, and on a name that is no measurement's. A measurement may be
 * named with or without `--only`; a name in `groups` stands for several.
 */
export function optionsFrom(
  args: readonly string[],
  names: readonly string[],
  groups: Readonly<Record<string, readonly string[]>> = {},
): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      only: { type: 'string', multiple: true, default: [] },
      strict: { type: 'boolean', default: false },
      cases: { type: 'string', default: '100000' },
      seed: { type: 'string', default: '20261123' },
    },
  });
  const asked = [...values.only, ...positionals].flatMap((text) => text.split(','));
  const only = asked.flatMap((name) => groups[name] ?? [name]);
  const unknown = only.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new RangeError(`--only ${unknown}: one of ${names.join(', ')}`);
  const numbers = { cases: whole('cases', values.cases), seed: whole('seed', values.seed) };
  return { only, strict: values.strict, ...numbers };
}
