import html2canvas from 'html2canvas';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

// The labelled fallback of rule 2, in a file of its own: it is injected only where no pixels can be had.
export default defineUnlistedScript(() => {
  globalThis.temoinRedraw = (element, leaveOut) =>
    html2canvas(element, { useCORS: true, logging: false, ignoreElements: leaveOut });
});
