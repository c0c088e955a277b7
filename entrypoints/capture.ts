import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type PageSession, startSession } from '../lib/browser/capture/page.ts';

declare global {
  /** The session of the gesture before, in this extension's own world: the page cannot see it. */
  var temoinSession: PageSession | undefined;
}

export default defineUnlistedScript(() => {
  // Before the first gesture, an element of that id stands there: `<a id="temoinSession">`.
  const before = Object.hasOwn(globalThis, 'temoinSession') ? globalThis.temoinSession : undefined;
  const marked = before?.end() ?? false;
  globalThis.temoinSession = startSession(marked);
});
