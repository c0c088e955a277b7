/**
 * In a page, an element whose id is `browser` stands for a global of that name that is not there, in an extension's own
 * world too; the polyfill would take it for the browser itself. Imported before it, for what importing does.
 */
for (const name of ['browser', 'temoinRedraw', 'temoinReaders', 'temoinMore']) {
  if (!Object.hasOwn(globalThis, name))
    Object.defineProperty(globalThis, name, { value: undefined, writable: true, configurable: true });
}
