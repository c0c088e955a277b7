/** Draws an element anew, as html2canvas does; the answer is a canvas. */
export type Redraw = (element: HTMLElement) => Promise<HTMLCanvasElement>;

declare global {
  /** Put there by `redraw.js` alone, in this extension's own world, once no pixels could be had. */
  var temoinRedraw: Redraw | undefined;
}

/** A drawing of the post as a data: PNG (rule 2: labelled `rendered`), or null where even that fails. */
export async function drawingOf(post: Element): Promise<string | null> {
  if (!(post instanceof HTMLElement) || globalThis.temoinRedraw === undefined) return null;
  try {
    return (await globalThis.temoinRedraw(post)).toDataURL('image/png');
  } catch {
    // It throws on colours it does not know; the record then says that there is no picture.
    return null;
  }
}
