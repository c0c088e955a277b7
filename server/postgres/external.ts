import { withClient } from './client.ts';
import { type Cluster, type DatabaseUrls, sameServer } from './database.ts';
import { Refusal } from './refusal.ts';
import { APP } from './roles.ts';

async function ask<T>(variable: string, url: string, question: string): Promise<T | undefined> {
  try {
    return (await withClient(url, (client) => client.query(question))).rows[0];
  } catch (error) {
    const why = error instanceof Error ? error.message : error;
    throw new Refusal(`La base de ${variable} ne répond pas : ${why}.`);
  }
}

const ROLE = `select rolname as name, rolsuper or rolbypassrls as above
  from pg_roles where rolname = current_user`;

/**
 * A server that somebody else runs, once both addresses answer. Throws {@link Refusal} where one does not, or where
 * the role that serves would not be held by row-level security.
 */
export async function connectExternal(urls: DatabaseUrls): Promise<Cluster> {
  await ask('DATABASE_OWNER_URL', urls.ownerUrl, 'select 1');
  const role = await ask<{ name: string; above: boolean }>('DATABASE_URL', urls.appUrl, ROLE);
  if (role?.name !== APP || role.above) {
    throw new Refusal(
      `DATABASE_URL doit servir avec le rôle ${APP}, ni superutilisateur ni BYPASSRLS (ici : ${role?.name}) : ` +
        'c’est lui que la séparation des associations retient.',
    );
  }
  return externalCluster(urls);
}

/** Nothing is started or stopped; databases are created by the owner's role, which needs CREATEDB for that. */
function externalCluster({ ownerUrl, appUrl }: DatabaseUrls): Cluster {
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
