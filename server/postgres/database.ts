/** The two addresses of a database: the owner migrates, the other one serves and is held by row-level security. */
export type DatabaseUrls = { readonly ownerUrl: string; readonly appUrl: string };

/** A PostgreSQL at our disposal, with the database `temoin` in it. */
export type Cluster = DatabaseUrls & {
  /** Where its files are; `null` when somebody else runs the server. */
  readonly directory: string | null;
  /** Resolves when the server is no longer there, whoever stopped it; never for somebody else's server. */
  readonly ended: Promise<void>;
  /** Creates an empty database, or a copy of the database `template`. */
  createDatabase(name: string, template?: string): Promise<DatabaseUrls>;
  /** Drops a database and throws its connections out. */
  dropDatabase(name: string): Promise<void>;
  /** Stops what was started, cleanly, connections that are still open included. */
  stop(): Promise<void>;
};

/** The same addresses for another database of the same server. */
export function sameServer(urls: DatabaseUrls, database: string): DatabaseUrls {
  const to = (url: string) => Object.assign(new URL(url), { pathname: `/${database}` }).href;
  return { ownerUrl: to(urls.ownerUrl), appUrl: to(urls.appUrl) };
}
