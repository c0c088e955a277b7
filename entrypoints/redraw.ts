import html2canvas from 'html2canvas-pro';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type Draw, drawingOf } from '../lib/browser/capture/redraw.ts';

const draw: Draw = (element, { leaveOut, scale, signal }) =>
  html2canvas(element, { useCORS: true, logging: false, ignoreElements: leaveOut, scale, signal });

// The labelled fallback of rule 2, in a file of its own: it is injected only where no pixels can be had.
export default defineUnlistedScript(() => {
  globalThis.temoinRedraw = (post, answered) => drawingOf(post, answered, draw);
});
