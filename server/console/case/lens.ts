/** Radius, in CSS pixels, of what a pointer uncovers in a veiled picture. */
const RADIUS = 70;

/** Shows the clear picture under the pointer only; set through the CSSOM, which a strict CSP allows. */
export function openLens(clear: HTMLElement, event: PointerEvent): void {
  const box = clear.getBoundingClientRect();
  clear.style.clipPath = `circle(${RADIUS}px at ${event.clientX - box.left}px ${event.clientY - box.top}px)`;
}

/** Covers the picture again. */
export function closeLens(clear: HTMLElement): void {
  clear.style.clipPath = 'circle(0)';
}
