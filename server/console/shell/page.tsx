import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface Props {
  title: string;
  /** Shown over the title: where one comes from. */
  before?: ComponentChildren;
  children: ComponentChildren;
  onKeyDown?: (event: KeyboardEvent) => void;
}

/** One page: names the tab, and takes the focus so that a screen reader starts at its title. */
export function Page({ title, before, children, onKeyDown }: Props) {
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    main.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, []);
  useEffect(() => {
    document.title = `${title} · Témoin`;
  }, [title]);
  return (
    <main id="contenu" ref={main} tabIndex={-1} {...(onKeyDown ? { onKeyDown } : {})}>
      {before}
      <h1>{title}</h1>
      {children}
    </main>
  );
}
