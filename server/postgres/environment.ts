/**
 * The environment PostgreSQL's programs get: no PGPORT, PGDATA or locale of the person's own may change what
 * they do.
 */
export const ENVIRONMENT: Readonly<Record<string, string>> = {
  PATH: process.env['PATH'] ?? '/usr/bin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
};
