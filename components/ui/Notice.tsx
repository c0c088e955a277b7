import type { ComponentChildren } from 'preact';

interface Props {
  children: ComponentChildren;
  kind?: 'ok' | 'warn' | 'danger' | 'ordinary';
  /** `status` is read out when convenient, `alert` at once; absent, it is plain text. */
  live?: 'status' | 'alert';
}

/** A passage set apart: what happened, what to do. */
export function Notice({ children, kind = 'ordinary', live }: Props) {
  return (
    <div class={`notice notice-${kind}`} {...(live ? { role: live } : {})}>
      {children}
    </div>
  );
}
