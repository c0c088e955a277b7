import type { ComponentChildren } from 'preact';

interface Props {
  children: ComponentChildren;
  onClick?: () => void;
  kind?: 'primary' | 'danger' | 'plain' | 'ordinary';
  disabled?: boolean;
  type?: 'button' | 'submit';
  /** A name for tests and scripts that drive the screen, the same in every language. */
  id?: string;
  /** Where the visible words do not say enough by themselves. */
  label?: string;
  expanded?: boolean;
}

/** A button; never submits a form unless it says so. */
export function Button({
  children,
  onClick,
  kind = 'ordinary',
  disabled,
  type = 'button',
  id,
  label,
  expanded,
}: Props) {
  return (
    <button
      type={type}
      class={`button button-${kind}`}
      {...(onClick ? { onClick: () => onClick() } : {})}
      {...(disabled ? { disabled } : {})}
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      {...(expanded === undefined ? {} : { 'aria-expanded': expanded })}
    >
      {children}
    </button>
  );
}
