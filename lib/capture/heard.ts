import { utf8 } from '../bytes.ts';
import type { Heard } from '../law/classification.ts';
import { fail, ok, type Result } from '../result.ts';

/** Entries of words heard, at most. */
const MOST = 20;
/** Bytes of all words heard, as JSON: a classification holds 32 KiB, answers included. */
const LONGEST = 16_000;

/** Words as typed, with their beginning and end as typed. */
export interface TypedHeard {
  from: string;
  to: string;
  words: string;
}

/** What is wrong with what was typed. */
export type HeardFailure = 'from' | 'to' | 'order' | 'beyond' | 'words' | 'too-long' | 'too-many';

/** Words heard as a classification keeps them; `duration` in milliseconds, null where no player says it. */
export function heardOf(
  typed: TypedHeard,
  before: readonly Heard[],
  duration: number | null,
): Result<Heard, HeardFailure> {
  const words = typed.words.trim();
  const [from, to] = [positionIn(typed.from), positionIn(typed.to)];
  if (from === null) return fail('from');
  if (to === null) return fail('to');
  if (to < from) return fail('order');
  // A player that says 12,4 s plays what begins in its thirteenth second.
  if (duration !== null && to > Math.ceil(duration / 1000) * 1000) return fail('beyond');
  if (words === '') return fail('words');
  if (before.length >= MOST) return fail('too-many');
  const heard = { from, to, words };
  // As a classification writes them: a quotation mark takes two bytes there.
  return utf8(JSON.stringify([...before, heard])).length > LONGEST ? fail('too-long') : ok(heard);
}

/** Milliseconds of « 1:05 », « 01:05 », « 1:02:03 »; null for anything else. */
export function positionIn(text: string): number | null {
  const match = /^(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)$/.exec(text.trim());
  if (!match) return null;
  const [hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0));
  if (match[1] !== undefined && (minutes ?? 0) > 59) return null;
  return (((hours ?? 0) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0)) * 1000;
}

/** A position as it is typed: « 1:05 ». */
export function typedPosition(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const two = (part: number): string => String(part).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const rest = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}
