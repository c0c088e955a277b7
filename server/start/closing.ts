/** What has been started and must be ended, last in first out. */
export type Closing = {
  /** Adds how to end something that has just been started. */
  add(end: () => Promise<void>): void;
  /** Ends everything, once, however often it is called; what fails to end does not keep the rest alive. */
  closeAll(): Promise<void>;
};

/** An empty list of things to end. */
export function closing(): Closing {
  const ends: (() => Promise<void>)[] = [];
  let closed: Promise<void> | null = null;
  const run = async () => {
    for (let end = ends.pop(); end; end = ends.pop()) await end().catch(() => {});
  };
  return {
    add: (end) => void ends.push(end),
    closeAll: () => (closed ??= run()),
  };
}
