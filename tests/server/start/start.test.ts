import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { postmasterOn } from '../../../server/postgres/stale.ts';
import { freePorts } from '../../../server/start/ports.ts';
import { temporaryFolder } from '../postgres/folder.ts';

const SCRIPT = join(import.meta.dirname, '../../../server/start.ts');
const directory = temporaryFolder();
const ports = await freePorts();

/** Runs the command until its last line, or its end. */
async function start() {
  const child = spawn(process.execPath, [SCRIPT], {
    env: {
      PATH: process.env['PATH'],
      TEMOIN_DATA: directory,
      PORT: String(ports.server),
      PRACTICE_PORT: String(ports.practice),
    },
  });
  const said = { lines: '', errors: '' };
  const exit = once(child, 'exit').then(([status]) => status);
  child.stderr.on('data', (text) => {
    said.errors += text;
  });
  const ready = new Promise<void>((resolve) => {
    child.stdout.on('data', (text) => {
      said.lines += text;
      if (said.lines.includes('Ctrl-C')) resolve();
    });
  });
  await Promise.race([ready, exit]);
  return { child, exit, said };
}

const invitationIn = (lines: string) => /http:\S+\/invitation\/\S+/.exec(lines)?.[0];

describe('npm start, prepared', () => {
  test('says what to do next in five lines, serves, and on Ctrl-C stops all it started', async () => {
    const { child, exit, said } = await start();
    expect(said.lines.trim().split('\n')).toHaveLength(5);
    const invitation = await fetch(invitationIn(said.lines) ?? '');
    expect(invitation.status).toBe(200);
    expect((await fetch(`http://127.0.0.1:${ports.practice}/`)).status).toBe(200);
    expect(statSync(join(directory, 'secret')).mode & 0o777).toBe(0o600);

    const second = await start();
    expect(await second.exit).toBe(1);
    expect(second.said.errors.trim().split('\n')).toEqual([
      expect.stringContaining(`Le port ${ports.server} est déjà pris`),
    ]);

    child.kill('SIGINT');
    expect(await exit).toBe(0);
    expect(said.errors).toBe('');
    expect(postmasterOn(join(directory, 'postgres/cluster/data'))).toBeNull();
    await expect(fetch(`http://127.0.0.1:${ports.practice}/`)).rejects.toThrow();
  });

  test('finds its data again: the invitation nobody used is still good', async () => {
    expect(existsSync(join(directory, 'invitation'))).toBe(true);
    const first = await start();
    first.child.kill('SIGTERM');
    await first.exit;
    const second = await start();
    expect(invitationIn(second.said.lines)).toBe(invitationIn(first.said.lines));
    expect((await fetch(invitationIn(second.said.lines) ?? '')).status).toBe(200);
    second.child.kill('SIGINT');
    expect(await second.exit).toBe(0);
  });

  test('killed with -9, starts again at once', async () => {
    const first = await start();
    first.child.kill('SIGKILL');
    await first.exit;
    const second = await start();
    expect(second.said.errors).toBe('');
    expect(invitationIn(second.said.lines)).toBe(invitationIn(first.said.lines));
    second.child.kill('SIGINT');
    expect(await second.exit).toBe(0);
  });
});
