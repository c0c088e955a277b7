import '../own-names.ts';
import { chosen } from '../../platforms/choose.ts';
import type { Platform } from '../../platforms/platform.ts';
import type { PlatformId } from '../../platforms/reading.ts';
import { signed } from '../../platforms/signatures.ts';
import { attempt, steady } from '../../platforms/steady.ts';

declare global {
  /** Put there by the `reader-….js` files alone, in this extension's own world: the page cannot see it. */
  var temoinReaders: Map<PlatformId, Platform> | undefined;
}

/** Adds a network's reader to those of this page. */
export function addReader(platform: Platform): void {
  globalThis.temoinReaders ??= new Map();
  globalThis.temoinReaders.set(platform.id, steady(platform));
}

/** The reader of a document among those injected; the generic one is asked last. */
export function readerFor(url: URL, page: Document): Platform {
  const { generic, ...others } = Object.fromEntries(globalThis.temoinReaders ?? []);
  return chosen([...Object.values(others), ...(generic ? [generic] : [])], url, page);
}

/** A reader that this page needs and was not given: its address does not tell what software serves it. */
export function readerWanted(page: Document): PlatformId | null {
  const id = attempt(() => signed(page), null);
  return id !== null && !globalThis.temoinReaders?.has(id) ? id : null;
}
