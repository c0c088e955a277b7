/** What came of one torture: nothing in `faults` means that nothing was lost and nothing kept twice. */
export interface Outcome {
  name: string;
  kills: number;
  /** Kills that fell while something was under way. */
  midway: number;
  /** Records that had to arrive. */
  sent: number;
  faults: string[];
}
