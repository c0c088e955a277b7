interface Props {
  id: string;
  label: string;
  value: string;
  onInput: (value: string) => void;
  hint?: string;
  error?: string | null;
  /** Lines of a longer text; one line where absent. */
  rows?: number;
  maxLength?: number;
  autocomplete?: string;
  required?: boolean;
}

/** A labelled field of text, with its hint and its error tied to it for screen readers. */
export function Field({
  id,
  label,
  value,
  onInput,
  hint,
  error,
  rows,
  maxLength,
  autocomplete,
  required,
}: Props) {
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  const common = {
    id,
    value,
    onInput: (event: Event) => {
      const target = event.currentTarget;
      if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) onInput(target.value);
    },
    ...(maxLength ? { maxLength } : {}),
    ...(required ? { required } : {}),
    ...(described ? { 'aria-describedby': described } : {}),
    ...(error ? { 'aria-invalid': true } : {}),
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint ? (
        <span id={`${id}-hint`} class="field-hint">
          {hint}
        </span>
      ) : null}
      {rows ? (
        <textarea rows={rows} {...common} />
      ) : (
        <input type="text" {...common} {...(autocomplete ? { autocomplete } : {})} />
      )}
      {error ? (
        <span id={`${id}-error`} class="field-error" role="alert">
          {error}
        </span>
      ) : null}
    </div>
  );
}
