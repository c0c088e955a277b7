/** Words shown over the page while a post is being chosen, in a closed shadow root that the page cannot read. */
export function hint(words: string): { remove(): void } {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const style = new CSSStyleSheet();
  style.replaceSync(`
    :host { all: initial !important; position: fixed !important; inset: 12px 0 auto 0 !important; z-index: 2147483647 !important;
      display: flex !important; justify-content: center !important; pointer-events: none !important; }
    p { margin: 0 12px; padding: 10px 16px; max-width: 560px; border-radius: 8px; background: #14233c; color: #fff;
      font: 15px/1.4 system-ui, sans-serif; box-shadow: 0 2px 12px #0006; }
  `);
  root.adoptedStyleSheets = [style];
  const line = document.createElement('p');
  line.setAttribute('role', 'status');
  line.setAttribute('aria-live', 'assertive');
  root.append(line);
  document.documentElement.append(host);
  // A live region is read out when it changes, not when it appears.
  setTimeout(() => {
    line.textContent = words;
  });
  return { remove: () => host.remove() };
}
