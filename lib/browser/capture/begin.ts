import type { Platform } from '../../platforms/platform.ts';
import { type PageSession, startSession } from './page.ts';
import { addReader } from './readers.ts';

declare global {
  /** The session of the gesture before, in this extension's own world: the page cannot see it. */
  var temoinSession: PageSession | undefined;
}

/** Ends the gesture before in this page, and begins a new one with a reader for it. */
export function begin(reader: Platform): void {
  addReader(reader);
  // Before the first gesture, an element of that id stands there: `<a id="temoinSession">`.
  const before = Object.hasOwn(globalThis, 'temoinSession') ? globalThis.temoinSession : undefined;
  const marked = before?.end() ?? false;
  globalThis.temoinSession = startSession(marked);
}
