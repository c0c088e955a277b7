import type { ComponentChildren } from 'preact';

interface Props {
  id: string;
  title: string;
  children: ComponentChildren;
  /** Closed at first: what is looked up, not read. */
  folded?: boolean;
}

/** One part of the case, named for whoever jumps from heading to heading. */
export function Section({ id, title, children, folded }: Props) {
  if (folded) {
    return (
      <details class="card section" id={id}>
        <summary>
          <h2>{title}</h2>
        </summary>
        {children}
      </details>
    );
  }
  return (
    <section class="card section" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}
