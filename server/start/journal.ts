import { createWriteStream } from 'node:fs';

/**
 * The server's own lines, each with its instant, in a file: the terminal is for the person. A line that finds no room
 * is lost, and nothing else: the server goes on.
 */
export function journal(path: string): (line: string) => void {
  const stream = createWriteStream(path, { flags: 'a', mode: 0o600 });
  stream.on('error', () => {});
  return (line) => void stream.write(`${new Date().toISOString()} ${line}\n`);
}
