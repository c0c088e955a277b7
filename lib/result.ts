/** What went right. */
export type Success<T> = { readonly ok: true; readonly value: T };

/** What may go wrong in correct code: a code from a closed set, and a sentence for whoever reads the log. */
export type Failure<Code extends string> = {
  readonly ok: false;
  readonly code: Code;
  readonly detail: string;
};

/** The answer of whatever may fail without being broken. Bugs throw; foreseen failures are returned. */
export type Result<T, Code extends string> = Success<T> | Failure<Code>;

/** Wraps a value that was obtained. */
export function ok<T>(value: T): Success<T> {
  return { ok: true, value };
}

/** Names a foreseen failure; `detail` is for logs and is never shown raw to a volunteer. */
export function fail<Code extends string>(code: Code, detail = ''): Failure<Code> {
  return { ok: false, code, detail };
}
