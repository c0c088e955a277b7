import { withClient } from './client.ts';
import { type Cluster, type DatabaseUrls, sameServer } from './database.ts';

/**
 * A server that somebody else runs. Nothing is started or stopped; databases are created by the owner's role,
 * which needs CREATEDB for that.
 */
export function externalCluster({ ownerUrl, appUrl }: DatabaseUrls): Cluster {
  const urls = { ownerUrl, appUrl };
  return {
    ...urls,
    directory: null,
    ended: new Promise<void>(() => {}),
    async createDatabase(name, template = 'template0') {
      await withClient(ownerUrl, (client) =>
        client.query(
          `create database ${client.escapeIdentifier(name)} template ${client.escapeIdentifier(template)}`,
        ),
      );
      return sameServer(urls, name);
    },
    async dropDatabase(name) {
      await withClient(ownerUrl, (client) =>
        client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`),
      );
    },
    async stop() {},
  };
}
