import * as v from 'valibot';
import { utf8 } from '../bytes.ts';
import { issueText } from '../issue.ts';
import type { Result } from '../result.ts';
import { fail, ok } from '../result.ts';
import { canonical } from './canonical.ts';

/** Why a sealed or written text is not what it should be. */
export type ParseFailure = 'not-canonical' | 'unsupported-version' | 'bad-record';

/**
 * Reads a canonical text of one shape, at most `most` bytes. What comes out has the very canonical form that
 * came in, so that nothing can hide in a member that the shape does not know (`__proto__`, `constructor`).
 */
export function parseText<T extends { format: string }>(
  text: string,
  schema: v.GenericSchema<unknown, T>,
  format: T['format'],
  most: number,
): Result<T, ParseFailure> {
  if (text.length > most || utf8(text).length > most) return fail('bad-record', `over ${most} bytes`);
  const value = parseCanonical(text);
  if (value === undefined) return fail('not-canonical', 'not canonical JSON (RFC 8785)');
  const found = formatOf(value);
  if (found !== format) {
    const known = found?.startsWith(format.slice(0, format.lastIndexOf('/') + 1)) ?? false;
    return fail(known ? 'unsupported-version' : 'bad-record', `format: ${format} expected`);
  }
  const parsed = v.safeParse(schema, value, { abortEarly: true });
  if (!parsed.success) return fail('bad-record', issueText(parsed.issues[0]));
  return canonical(parsed.output) === text ? ok(parsed.output) : fail('bad-record', 'an unknown member');
}

function parseCanonical(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return canonical(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}

function formatOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('format' in value)) return null;
  return typeof value.format === 'string' ? value.format : null;
}
