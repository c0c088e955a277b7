interface Waiting<Job, Outcome> {
  job: Job;
  settle(outcome: Outcome): void;
  refuse(error: unknown): void;
}

/** Runs some jobs of one lane together, answering each its outcome, in order. */
export type RunTogether<Job, Outcome> = (lane: string, jobs: readonly Job[]) => Promise<Outcome[]>;

/**
 * Groups what arrives at once: while one batch of a lane runs, the jobs that arrive wait and make the next one, `most` at
 * a time. A batch that throws is run again one by one, so that one job's bug is never another's.
 */
export function batcher<Job, Outcome>(run: RunTogether<Job, Outcome>, most: number) {
  const lanes = new Map<string, Waiting<Job, Outcome>[]>();

  async function together(lane: string, batch: readonly Waiting<Job, Outcome>[]): Promise<void> {
    try {
      const outcomes = await run(
        lane,
        batch.map(({ job }) => job),
      );
      for (const [at, outcome] of outcomes.entries()) batch[at]?.settle(outcome);
    } catch (error) {
      if (batch.length === 1) batch[0]?.refuse(error);
      else for (const one of batch) await together(lane, [one]);
    }
  }

  async function drain(lane: string, waiting: Waiting<Job, Outcome>[]): Promise<void> {
    while (waiting.length > 0) await together(lane, waiting.splice(0, most));
    lanes.delete(lane);
  }

  return (lane: string, job: Job): Promise<Outcome> =>
    new Promise((settle, refuse) => {
      const queue = lanes.get(lane);
      if (queue) queue.push({ job, settle, refuse });
      else {
        const waiting = [{ job, settle, refuse }];
        lanes.set(lane, waiting);
        void drain(lane, waiting);
      }
    });
}
