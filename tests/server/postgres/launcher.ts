import { startCluster } from '../../../server/postgres/cluster.ts';

/** Starts a cluster on the folder given, says its address, and waits to be killed. */
const cluster = await startCluster({ directory: process.argv[2] ?? '', environment: {} });
console.log(cluster.ownerUrl);
