/** An answer of the volunteer to one question of the law's data. */
export interface Answer {
  question: string;
  value: string;
}

/**
 * Words the volunteer has heard in a video, a sound or a live and typed themselves: their testimony, never a transcript.
 * Milliseconds from the beginning.
 */
export interface Heard {
  from: number;
  to: number;
  words: string;
}

/**
 * The volunteer's proposal, a record of its own: qualifying a post never touches the evidence.
 * `categories` are ids of `law/offences/`; empty means « À qualifier par un modérateur ».
 */
export interface Classification {
  format: 'temoin/classification/v1-draft';
  record: string;
  categories: string[];
  answers: Answer[];
  heard: Heard[];
  /** Version of the law's data the answers were given under (a date). */
  lawVersion: string;
  /** ISO 8601 UTC, device time. */
  at: string;
}
