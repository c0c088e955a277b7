import { type Job, PgBoss } from 'pg-boss';
import type { Context } from '../context.ts';
import { connect } from '../db/connect.ts';
import { describeError } from '../http/log.ts';
import { collectBlobs } from './collect-blobs.ts';
import { forgetExpired } from './forget-expired.ts';

/** Jobs that run. */
export interface RunningJobs {
  /** Lets what is under way end, then stops. */
  stop(): Promise<void>;
}

/** Every ten minutes, every hour, the collection of one association. */
const [FORGET, COLLECT, COLLECT_ONE] = ['forget-expired', 'collect-blobs', 'collect-blobs-of'] as const;

/** pg-boss keeps a failure in its tables, where no administrator looks: the log says it too. */
function tellingFailures(context: Context) {
  return <Jobs>(work: (jobs: Jobs) => Promise<unknown>) =>
    async (jobs: Jobs): Promise<void> => {
      try {
        await work(jobs);
      } catch (error) {
        context.log(describeError(error));
        throw error;
      }
    };
}

/**
 * Runs the jobs of the server, as the owner: pg-boss keeps its tables in a schema that the serving role cannot read, and
 * payloads hold ids only. Several processes may run it: each job is done by one of them.
 */
export async function startJobs(context: Context, ownerUrl: string): Promise<RunningJobs> {
  const owner = connect(ownerUrl, 2);
  const boss = new PgBoss({ connectionString: ownerUrl, schema: 'pgboss', max: 3 });
  boss.on('error', (error) => context.log(describeError(error)));
  await boss.start();
  for (const queue of [FORGET, COLLECT, COLLECT_ONE]) await boss.createQueue(queue);
  // One job a batch: a job that throws makes pg-boss run its whole batch again.
  const one = { batchSize: 1, pollingIntervalSeconds: 5 };
  const told = tellingFailures(context);
  await boss.work(
    FORGET,
    one,
    told(() => forgetExpired(owner, context.now())),
  );
  await boss.work(
    COLLECT,
    one,
    told(async () => {
      await context.blobs.sweep();
      const associations = await owner.selectFrom('association').select('id').execute();
      for (const { id } of associations) await boss.send(COLLECT_ONE, { association: id });
    }),
  );
  await boss.work(
    COLLECT_ONE,
    one,
    told(async (jobs: Job<{ association: string }>[]) => {
      for (const { data } of jobs) await collectBlobs(context, data.association);
    }),
  );
  await boss.schedule(FORGET, '*/10 * * * *');
  await boss.schedule(COLLECT, '17 * * * *');
  return {
    async stop() {
      await boss.stop({ graceful: true });
      await owner.destroy();
    },
  };
}
