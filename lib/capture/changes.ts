import type { Change } from '../evidence/record.ts';
import type { PostReading } from '../platforms/reading.ts';
import type { Rectangle } from './rectangle.ts';
import type { Seen } from './report.ts';

const LONGEST = 4_000;

/** What was no longer the same at the second reading; null for a post that had left the page. */
export function changesBetween(before: Seen, after: Seen | null): Change[] {
  if (after === null) return [{ part: 'post', before: 'présent dans la page', after: 'absent de la page' }];
  const told: Record<Exclude<Change['part'], 'post' | 'rectangle'>, (reading: PostReading) => string> = {
    text: (reading) => reading.text,
    author: (reading) => [reading.author.handle, reading.author.name].filter(Boolean).join(' · '),
    permalink: (reading) => reading.permalink ?? '',
    published: publishedOf,
    media: (reading) =>
      reading.media.map(({ kind, address }) => `${kind} ${address ?? ''}`.trim()).join('\n'),
  };
  const changes = Object.entries(told).flatMap(([part, tell]): Change[] => {
    const [was, is] = [tell(before.reading), tell(after.reading)];
    return was === is || (part === 'published' && ofOneAge(before.reading, after.reading))
      ? []
      : [{ part: part as keyof typeof told, before: clip(was), after: clip(is) }];
  });
  if (resized(before.rectangle, after.rectangle)) {
    changes.push({ part: 'rectangle', before: sizeOf(before.rectangle), after: sizeOf(after.rectangle) });
  }
  return changes;
}

function publishedOf({ published }: PostReading): string {
  return published?.at ?? '';
}

// « il y a 5 min » grows old by itself: two ages that may be of one instant are no change.
function ofOneAge({ published: was }: PostReading, { published: is }: PostReading): boolean {
  if (was?.source !== 'relative' || is?.source !== 'relative') return false;
  const [earliest, latest] = [was.earliest ?? was.at, is.latest ?? is.at];
  return (is.earliest ?? is.at) <= (was.latest ?? was.at) && earliest <= latest;
}

function resized(a: Rectangle, b: Rectangle): boolean {
  return Math.abs(a.width - b.width) > 1 || Math.abs(a.height - b.height) > 1;
}

function sizeOf({ width, height }: Rectangle): string {
  return `${Math.round(width)} × ${Math.round(height)} px`;
}

function clip(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
