import { isHtml } from '../../../platforms/nodes.ts';
import { attributesOf } from './attributes.ts';
import type { Context } from './context.ts';
import type { Computed } from './declarations.ts';
import { escapeText } from './escape.ts';
import { styleOf } from './generated.ts';
import type { Place } from './serialise.ts';

/** Writes a frame's page flat, in a box of its size; one of another origin cannot be entered, and its place says so. */
export function frameOf(
  element: Element,
  { own, classes, place }: { own: Computed; classes: string; place: Place },
  context: Context,
  write: (element: Element, place: Place, context: Context) => void,
): void {
  const page = isHtml(element, 'iframe') ? pageOf(element) : null;
  const box = context.sheet.classOf(BOX[own.style.display === 'inline' ? 'inline' : 'block']);
  context.out.push(`<span${attributesOf(element, 'span', `${classes} ${box}`)}>`);
  if (page?.body) {
    const view = page.defaultView;
    const inner = context.sheet.classOf(
      `display:flow-root;position:relative;width:${page.documentElement.clientWidth}px;min-height:${page.documentElement.clientHeight}px;top:${-(view?.scrollY ?? 0)}px;left:${-(view?.scrollX ?? 0)}px;background:${groundOf(page.documentElement, page.body)}`,
    );
    context.out.push(`<span class="${inner}">`);
    const within = [...place.within, 'span', 'span'];
    write(page.body, { holder: null, within, around: place.around }, context);
    context.out.push('</span>');
  } else context.out.push(escapeText('[cadre non conservé]'));
  context.out.push('</span>');
}

/** What is painted all over a frame: its body's ground where its root has none (CSS Backgrounds § 2.11.2). */
function groundOf(root: Element, body: Element): string {
  const { backgroundColor } = styleOf(root);
  return backgroundColor === 'rgba(0, 0, 0, 0)' ? styleOf(body).backgroundColor : backgroundColor;
}

const BOX = {
  inline: 'display:inline-block!important;overflow:hidden!important',
  block: 'overflow:hidden!important',
};

function pageOf(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument;
  } catch {
    return null;
  }
}
