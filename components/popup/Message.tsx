import type { ComponentChildren } from 'preact';
import { useFocusOn } from '../ui/focus.ts';

interface Props {
  title: string;
  text: string;
  children?: ComponentChildren;
}

/** A screen that says one thing and what to do about it. */
export function Message({ title, text, children }: Props) {
  const heading = useFocusOn<HTMLHeadingElement>(title);
  return (
    <section class="stack">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <p role="status">{text}</p>
      {children ? <div class="row">{children}</div> : null}
    </section>
  );
}
