import type { Answers } from './popup-state.ts';
import type { Taken } from './report.ts';

/**
 * What was taken, without what its answers do not allow, whatever the page's process says (rule 4): without questions no
 * file of the post's media and no copy that shows one; where an adult's intimacy was said to be shown, no picture either.
 */
export function withinAnswers(taken: Taken, answers: Answers): Taken {
  if (answers !== null && !answers.intimate) return taken;
  const snapshot = taken.snapshot && !showsImages(taken.snapshot.html) ? taken.snapshot : null;
  const words = { ...taken, snapshot, originals: [] };
  return answers === null ? words : { ...words, photograph: null, drawing: null };
}

/** Whether a copy holds anything that could be an image: `data:` of anything but a font, in its styles or its elements. */
function showsImages(html: string): boolean {
  const [head = '', ...pieces] = html.split('<main>').flatMap((part, at) => (at ? part.split('<') : [part]));
  // In an inert copy each « < » begins an element, and no text holds « > »: what follows the last one is words.
  const elements = pieces.map((piece) => piece.slice(0, piece.lastIndexOf('>') + 1));
  return [head, ...elements].some((part) => IMAGE.test(plain(part)));
}

// An image that was broken in the page stands as `data:,`: nothing.
const IMAGE = /data:(?!font\/|application\/(?:x-)?font)[^,\s]*,[^\s"')]/i;

/** As a browser reads an address: references and escapes resolved, tabs and line ends gone. */
function plain(part: string): string {
  return part
    .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));?/gi, (_, hex, ten) =>
      letter(hex ? Number.parseInt(hex, 16) : +ten),
    )
    .replace(/&colon;/g, ':')
    .replace(/&comma;/g, ',')
    .replace(/\\([0-9a-f]{1,6})\s?/gi, (_, hex) => letter(Number.parseInt(hex, 16)))
    .replace(/[\t\n\r\\]/g, '');
}

function letter(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
