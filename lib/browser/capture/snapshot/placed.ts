import type { Context } from './context.ts';
import { styleOf } from './generated.ts';
import type { Box } from './geometry.ts';

/**
 * Where an element stands that the page places against something outside the post (the view, a box around): measured
 * from the post, which is what holds it in the copy. Null for all others.
 */
export function placedIn(
  element: Element,
  style: CSSStyleDeclaration,
  { around }: { around: readonly Element[] },
  { root }: Context,
): Box['placed'] {
  if (around.length === 0 || !/absolute|fixed/.test(style.position)) return null;
  const [, ...inner] = around;
  const first = around[0];
  const holds = style.position === 'absolute' ? isHolder : isFixedHolder;
  if (inner.some((one) => holds(styleOf(one))) || (first && holds(styleOf(first)))) return null;
  const box = element.getBoundingClientRect();
  const left = box.left - root.left - (first?.clientLeft ?? 0) - (Number.parseFloat(style.marginLeft) || 0);
  const top = box.top - root.top - (first?.clientTop ?? 0) - (Number.parseFloat(style.marginTop) || 0);
  return { left, top };
}

function isHolder(style: CSSStyleDeclaration): boolean {
  return style.position !== 'static' || isFixedHolder(style);
}

function isFixedHolder({
  transform,
  filter,
  perspective,
  contain,
  translate,
  containerType,
}: CSSStyleDeclaration): boolean {
  return (
    transform !== 'none' ||
    filter !== 'none' ||
    perspective !== 'none' ||
    translate !== 'none' ||
    /paint|layout|strict|content/.test(contain) ||
    (containerType ?? 'normal') !== 'normal'
  );
}
