/** A line round an element that leaves neither node nor attribute in the page; call the answer to take it away. */
export type Unmark = () => void;

/** Outlines an element by an animation of its own: `milliseconds` long, or until taken away. */
export function mark(element: Element, milliseconds: number | null): Unmark {
  const line = { outline: '3px solid #0b57d0', outlineOffset: '-3px' };
  const animation = element.animate([line, line], {
    duration: milliseconds ?? 1_000,
    iterations: milliseconds === null ? Number.POSITIVE_INFINITY : 1,
  });
  return () => animation.cancel();
}
