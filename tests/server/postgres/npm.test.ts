import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { postgresAccount } from '../../../server/postgres/account.ts';
import { npmBinaries } from '../../../server/postgres/binaries.ts';
import { withClient } from '../../../server/postgres/client.ts';
import { startOwn } from '../../../server/postgres/own.ts';
import { preparePlace } from '../../../server/postgres/place.ts';
import { temporaryFolder } from './folder.ts';

const [binaries] = npmBinaries();

test.skipIf(!binaries)(
  'npm’s PostgreSQL serves where the machine has none, its links made if need be',
  async () => {
    if (!binaries) return;
    rmSync(join(dirname(binaries.bin), 'lib/libpq.so'), { force: true });
    const account = postgresAccount();
    const place = preparePlace(temporaryFolder(), account);
    const cluster = await startOwn({ binaries, place, account, fsync: true });
    const { rows } = await withClient(cluster.appUrl, (client) =>
      client.query("select current_setting('server_version_num')::int / 10000 as major, lower('É') as low"),
    );
    expect(rows).toEqual([{ major: binaries.major, low: 'é' }]);
    await cluster.stop();
  },
);
