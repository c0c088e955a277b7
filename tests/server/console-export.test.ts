import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CaseView, CONSOLE_PATHS } from '../../lib/console-api.ts';
import { consoleRoutes } from '../../server/console-api/routes.ts';
import { asTenant } from '../../server/db/tenant.ts';
import { lacking, runVerifier } from '../bundle/unpacked.ts';
import { type Client, signIn } from './console-client.ts';
import { type House, newHouse, receive } from './console-scene.ts';
import { newStage, type Stage } from './stage.ts';

let stage: Stage;
let bleuet: House;
let app: Hono;
let alix: Client;
const folders: string[] = [];

beforeAll(async () => {
  stage = await newStage();
  bleuet = await newHouse(stage.context, 'Association Bleuet');
  app = consoleRoutes(stage.context);
  alix = await signIn(app, bleuet);
});
afterAll(async () => {
  await stage.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const sha256 = (bytes: string) => createHash('sha256').update(bytes).digest('hex');

async function exported(id: string): Promise<{ answer: Response; bag: string }> {
  const answer = await alix.post(CONSOLE_PATHS.bundle(id));
  const folder = mkdtempSync(join(tmpdir(), 'temoin-export-'));
  folders.push(folder);
  const zip = join(folder, 'bundle.zip');
  writeFileSync(zip, Buffer.from(await answer.arrayBuffer()));
  execFileSync('unzip', ['-q', zip, '-d', folder]);
  return { answer, bag: join(folder, `temoin-${id}`) };
}

test.skipIf(lacking.length > 0)(
  'an exported case is a bundle that verifies without our code, and the case says by which event it left',
  async () => {
    const { case: id } = await receive(bleuet, {
      files: [
        { role: 'snapshot', made: 'snapshot', mediaType: 'text/html', bytes: Buffer.from('<p>Dehors !</p>') },
      ],
    });
    const { answer, bag } = await exported(id);
    expect(answer.headers.get('content-type')).toBe('application/zip');
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="temoin-${id}.zip"`);
    expect(runVerifier(bag)).toMatchObject({ status: 0 });
    const view = (await (await alix.get(CONSOLE_PATHS.case(id))).json()) as CaseView;
    const report = sha256(readFileSync(join(bag, 'data/report.html'), 'utf8'));
    expect(view.events[1]?.event).toMatchObject({ kind: 'exported', container: 'bagit-1.0', report });
    expect(view.state.exports).toBe(1);
    const journal = await asTenant(stage.context, bleuet.association.id, (tx) =>
      tx.selectFrom('access_journal').selectAll().where('action', '=', 'case-exported').execute(),
    );
    expect(journal).toMatchObject([{ moderator: bleuet.moderator.id, case_id: id, object: report }]);
  },
);

test.skipIf(lacking.length > 0)(
  'what a volunteer confided is for the console alone, in no file of the bundle',
  async () => {
    const aside = { note: 'Je travaille avec la personne visée.', standing: 'proche' } as const;
    const { case: id } = await receive(bleuet, { aside });
    const view = (await (await alix.get(CONSOLE_PATHS.case(id))).json()) as CaseView;
    expect(view.asides).toMatchObject([aside]);
    const { bag } = await exported(id);
    const grep = spawnSync('grep', ['-rliE', 'Je travaille avec|"standing"|"note"', bag], {
      encoding: 'utf8',
    });
    expect(grep.stdout).toBe('');
  },
);

test.skipIf(lacking.length > 0)('a case exported twice tells of both, and both bundles verify', async () => {
  const { case: id } = await receive(bleuet);
  await exported(id);
  const { bag } = await exported(id);
  expect(runVerifier(bag)).toMatchObject({ status: 0 });
  expect(readFileSync(join(bag, 'data/events/0003.json'), 'utf8')).toContain('"kind":"exported"');
});

test('a file that the disk has lost ends no bundle well', async () => {
  const { case: id, files } = await receive(bleuet, {
    files: [
      { role: 'snapshot', made: 'snapshot', mediaType: 'text/html', bytes: Buffer.from('<p>Perdu</p>') },
    ],
  });
  await stage.context.blobs.remove(bleuet.association.id, files[0]?.sha256 ?? '');
  const answer = await alix.post(CONSOLE_PATHS.bundle(id));
  await expect(answer.arrayBuffer()).rejects.toThrow();
});
