import type { Context } from './context.ts';
import { escapeText } from './escape.ts';

/** The place of something that is not in the copy, as large as it was, with words where it matters that it was there. */
export function emptyBox(
  element: Element,
  { style, classes, words }: { style: CSSStyleDeclaration; classes: string; words: string | null },
  context: Context,
): void {
  const { width, height } = element.getBoundingClientRect();
  const inline = style.display === 'inline' || style.display === 'contents';
  const size = inline
    ? `display:inline-block!important;width:${width}px;height:${height}px`
    : `height:${style.height}`;
  // What is the volunteer's is painted over in the picture too, in the same grey.
  const look =
    words === null ? 'visibility:hidden!important' : 'background:#8a8f98!important;color:#14171c!important';
  const box = context.sheet.classOf(
    `${size};${look};overflow:hidden!important;font:600 11px system-ui,sans-serif`,
  );
  context.out.push(
    `<span class="${classes} ${box}">${words === null ? '' : `[${escapeText(words)}]`}</span>`,
  );
}
