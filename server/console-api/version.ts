import { readFileSync } from 'node:fs';

function read(): string {
  const project: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const version = typeof project === 'object' && project !== null && 'version' in project && project.version;
  if (typeof version !== 'string') throw new Error('package.json has no version');
  return version;
}

/** Version of this server, as bundles say it. */
export const version: string = read();
