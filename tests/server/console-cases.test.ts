import type { Hono } from 'hono';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CasePage, CaseView, ConflictAnswer } from '../../lib/console-api.ts';
import { CONSOLE_PATHS } from '../../lib/console-api.ts';
import { isGood } from '../../server/console/case/proof.ts';
import { consoleRoutes } from '../../server/console-api/routes.ts';
import { connect } from '../../server/db/connect.ts';
import { asTenant } from '../../server/db/tenant.ts';
import { actorIn } from '../../server/moderators/actor.ts';
import { createModerator } from '../../server/moderators/create.ts';
import { reading } from '../evidence/sample.ts';
import { type Client, signIn } from './console-client.ts';
import { type House, newHouse, receive } from './console-scene.ts';
import { newStage, type Stage } from './stage.ts';

let stage: Stage;
let app: Hono;
let bleuet: House;
let chardon: House;
let alix: Client;
let brune: Client;
let stranger: Client;

const HTML = Buffer.from('<!doctype html><p>Les grimbelins, dehors !</p><script>alert(1)</script>');
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const FILES = [
  { role: 'picture', made: 'pixels', mediaType: 'image/png', bytes: PNG },
  { role: 'snapshot', made: 'snapshot', mediaType: 'text/html', bytes: HTML },
] as const;

const json = async <T>(answer: Promise<Response>) => (await (await answer).json()) as T;
const view = (client: Client, id: string) => json<CaseView>(client.get(CONSOLE_PATHS.case(id)));
const page = (client: Client, search = '') => json<CasePage>(client.get(`${CONSOLE_PATHS.cases}${search}`));
const accept = {
  kind: 'accepted',
  categories: ['injure-publique-origine'],
  reason: 'Propos publics, cible nommée.',
};

beforeAll(async () => {
  stage = await newStage();
  bleuet = await newHouse(stage.context, 'Association Bleuet', 'Alix Relit');
  chardon = await newHouse(stage.context, 'Association Chardon', 'Colin Autre');
  app = consoleRoutes(stage.context);
  alix = await signIn(app, bleuet);
  const other = await createModerator(stage.context, {
    association: bleuet.association.id,
    name: 'Brune Relit',
  });
  brune = await signIn(app, bleuet, other);
  stranger = await signIn(app, chardon);
});
afterAll(() => stage.close());

describe('the queue', () => {
  test('goes through every case once, oldest first, a page at a time', async () => {
    const house = await newHouse(stage.context, 'Association Dahlia');
    const client = await signIn(app, house);
    const received: string[] = [];
    for (let n = 0; n < 7; n++) {
      received.push((await receive(house, { record: { reading: { ...reading, id: String(n) } } })).case);
    }
    const seen: string[] = [];
    let search = '?limit=3';
    for (let pages = 0; pages < 5 && search; pages++) {
      const { cases, next, counts } = await page(client, search);
      expect(counts).toEqual({ 'to-review': 7, accepted: 0, rejected: 0 });
      seen.push(...cases.map((line) => line.id));
      search = next ? `?limit=3&after=${encodeURIComponent(next)}` : '';
    }
    expect(seen).toEqual(received);
  });

  test('finds by words and by account, whatever the accents and the letter shapes, and takes « % » for itself', async () => {
    const house = await newHouse(stage.context, 'Association Érable');
    const client = await signIn(app, house);
    const said = (text: string, handle: string) =>
      receive(house, { record: { reading: { ...reading, text, author: { ...reading.author, handle } } } });
    const { case: first } = await said('Cent % des grimbelins', '@basile@ronde.example');
    const { case: second } = await said('Rien de tel', '@oriane@ronde.example');
    const found = async (text: string) =>
      (await page(client, `?text=${encodeURIComponent(text)}`)).cases.map((line) => line.id);
    expect(await found('GRIMBELINS')).toEqual([first]);
    expect(await found('@oriane')).toEqual([second]);
    expect(await found('%')).toEqual([first]);
    expect(await found('riên')).toEqual([second]);
    expect(await found('𝗿𝗶𝗲𝗻')).toEqual([second]);
    expect((await page(client, '?platform=x')).cases).toEqual([]);
  });

  test('refuses a question it does not understand', async () => {
    const questions = [
      '?review=perdu',
      '?after=hier',
      '?limit=0',
      '?limit=5000',
      '?platform=autre',
      '?text=a%00',
    ];
    for (const search of questions) {
      expect((await alix.get(`${CONSOLE_PATHS.cases}${search}`)).status, search).toBe(400);
    }
  });
});

describe('a case', () => {
  test('opens with every proof checked then and there', async () => {
    const { case: id } = await receive(bleuet, { files: [...FILES] });
    const opened = await view(alix, id);
    expect(opened.state).toMatchObject({ review: 'to-review', events: 1 });
    expect(opened.records[0]?.record.reading.text).toBe(reading.text);
    expect(opened.proofs.map(({ what, seal, receipt }) => [what, seal, receipt])).toEqual([
      ['record', 'valid', 'valid'],
      ['classification', 'valid', 'valid'],
      ['event', 'none', 'valid'],
    ]);
  });

  test('whose words were altered in the database says so', async () => {
    const { case: id } = await receive(bleuet);
    const owner = connect(stage.database.ownerUrl, 1);
    await sql`alter table record disable trigger append_only`.execute(owner);
    await sql`alter table record no force row level security`.execute(owner);
    await sql`update record set text = replace(text, 'marais', 'palais') where case_id = ${id}`.execute(
      owner,
    );
    await sql`alter table record enable trigger append_only`.execute(owner);
    await sql`alter table record force row level security`.execute(owner);
    await owner.destroy();
    const opened = await view(alix, id);
    expect(opened.records[0]?.record.reading.text).toContain('palais');
    expect(opened.proofs[0]).toMatchObject({ what: 'record', seal: 'invalid', receipt: 'valid' });
  });

  test('whose history was altered in the database says so', async () => {
    const { case: id } = await receive(bleuet);
    await alix.post(CONSOLE_PATHS.events(id), { after: 1, body: accept });
    const owner = connect(stage.database.ownerUrl, 1);
    await sql`alter table case_event disable trigger append_only`.execute(owner);
    await sql`alter table case_event no force row level security`.execute(owner);
    await sql`update case_event set text = replace(text, 'publics', 'privés') where case_id = ${id}`.execute(
      owner,
    );
    await sql`alter table case_event enable trigger append_only`.execute(owner);
    await sql`alter table case_event force row level security`.execute(owner);
    await owner.destroy();
    const { proofs } = await view(alix, id);
    expect(proofs.map((check) => isGood(check))).toEqual([true, true, true, false]);
  });

  test('is opened under one’s name, in a journal that only grows', async () => {
    const { case: id } = await receive(bleuet);
    await view(alix, id);
    const rows = await asTenant(stage.context, bleuet.association.id, (tx) =>
      tx.selectFrom('access_journal').selectAll().where('case_id', '=', id).execute(),
    );
    expect(rows).toMatchObject([{ moderator: bleuet.moderator.id, action: 'case-opened', object: null }]);
  });

  test('of another association does not exist: not its page, not its files, not its export', async () => {
    const { case: id, files } = await receive(bleuet, { files: [...FILES] });
    const picture = files[0]?.sha256 ?? '';
    expect((await stranger.get(CONSOLE_PATHS.case(id))).status).toBe(404);
    expect((await stranger.get(CONSOLE_PATHS.file(id, picture))).status).toBe(404);
    expect((await stranger.post(CONSOLE_PATHS.events(id), { after: 1, body: accept })).status).toBe(404);
    expect((await stranger.post(CONSOLE_PATHS.bundle(id))).status).toBe(404);
    expect((await page(stranger)).cases.map((line) => line.id)).not.toContain(id);
    expect((await view(alix, id)).state.events).toBe(1);
  });

  test('that nobody knows is a 404, and so is what is no case at all', async () => {
    for (const id of ['00000000-0000-4000-8000-000000000000', 'x', '..%2f..%2fetc']) {
      expect((await alix.get(CONSOLE_PATHS.case(id))).status, id).toBe(404);
    }
  });
});

describe('a decision', () => {
  test('is an event of the case, proven like the rest, and moves it in the queue', async () => {
    const { case: id } = await receive(bleuet);
    expect((await alix.post(CONSOLE_PATHS.events(id), { after: 1, body: accept })).status).toBe(204);
    const opened = await view(alix, id);
    expect(opened.state).toMatchObject({ review: 'accepted', categories: ['injure-publique-origine'] });
    expect(opened.events[1]?.event).toMatchObject({
      kind: 'accepted',
      reason: 'Propos publics, cible nommée.',
      actor: actorIn(stage.context.keys, id, bleuet.moderator.id),
    });
    expect(Object.values(opened.names)).toEqual(['Alix Relit']);
    expect(opened.proofs.every(({ receipt }) => receipt === 'valid')).toBe(true);
    expect((await page(alix, '?review=accepted')).cases.map((line) => line.id)).toContain(id);
  });

  test('on a case that moved meanwhile is not taken, and says who acted and how', async () => {
    const { case: id } = await receive(bleuet);
    await brune.post(CONSOLE_PATHS.events(id), { after: 1, body: { kind: 'rejected', reason: 'Doublon.' } });
    const late = await alix.post(CONSOLE_PATHS.events(id), { after: 1, body: accept });
    expect(late.status).toBe(409);
    const conflict = (await late.json()) as ConflictAnswer;
    expect(conflict.code).toBe('conflict');
    expect(conflict.since).toMatchObject([{ kind: 'rejected', reason: 'Doublon.' }]);
    expect(Object.values(conflict.names)).toEqual(['Brune Relit']);
    expect((await view(alix, id)).state).toMatchObject({ review: 'rejected', events: 2 });
  });

  test('of two at the same instant, one is taken', async () => {
    const { case: id } = await receive(bleuet);
    const both = await Promise.all(
      [alix, brune].map((client) => client.post(CONSOLE_PATHS.events(id), { after: 1, body: accept })),
    );
    expect(both.map((answer) => answer.status).sort()).toEqual([204, 409]);
  });

  test('without a reason, or of a kind nobody appends by hand, is refused', async () => {
    const { case: id } = await receive(bleuet);
    const bodies = [
      { ...accept, reason: '  ' },
      { kind: 'exported', container: 'bagit-1.0', report: 'a'.repeat(64) },
      { kind: 'accepted', categories: ['<script>'], reason: 'Motif.' },
    ];
    for (const body of bodies) {
      const refused = await alix.post(CONSOLE_PATHS.events(id), { after: 1, body });
      expect(refused.status).toBe(400);
      expect(await refused.text()).not.toContain('script');
    }
    expect((await view(alix, id)).state.events).toBe(1);
  });

  test('that could not be read again is refused: a case never becomes one that nobody can open', async () => {
    const { case: id } = await receive(bleuet);
    const bodies = [
      { ...accept, reason: 'Motif\0 collé d’ailleurs.' },
      { ...accept, reason: 'Motif \ud800 coupé.' },
      { ...accept, kind: 'requalified', lawVersion: 'x'.repeat(9000) },
      { ...accept, kind: 'requalified', lawVersion: '2026\0' },
    ];
    for (const body of bodies) {
      expect((await alix.post(CONSOLE_PATHS.events(id), { after: 1, body })).status).toBe(400);
    }
    expect((await view(alix, id)).state.events).toBe(1);
  });
});

test('two cases that one moderator handled do not show it: each has an id of its own for her', async () => {
  const ids = [(await receive(bleuet)).case, (await receive(bleuet)).case];
  const actors: unknown[] = [];
  for (const id of ids) {
    await alix.post(CONSOLE_PATHS.events(id), { after: 1, body: accept });
    const { events, names } = await view(alix, id);
    actors.push(events[1]?.event.actor.id);
    expect(names[String(actors.at(-1))]).toBe('Alix Relit');
  }
  expect(new Set([...actors, bleuet.moderator.id]).size).toBe(3);
});

describe('a file of a case', () => {
  test('that is a snapshot shows in the console’s frame, in an opaque origin that runs and fetches nothing', async () => {
    const { case: id, files } = await receive(bleuet, { files: [...FILES] });
    const path = CONSOLE_PATHS.file(id, files[1]?.sha256 ?? '');
    const framed = await alix.get(path, { 'sec-fetch-dest': 'iframe' });
    const policy = (framed.headers.get('content-security-policy') ?? '').split('; ');
    expect(policy).toContain('sandbox');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'self'");
    expect(framed.headers.get('x-content-type-options')).toBe('nosniff');
    expect(framed.headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(framed.headers.get('content-disposition')).toBeNull();
    expect(await framed.text()).toBe(HTML.toString());
    const opened = await alix.get(path, { 'sec-fetch-dest': 'document' });
    expect(opened.headers.get('content-disposition')).toMatch(/^attachment; filename="[0-9a-f]{64}\.html"$/);
    expect(opened.headers.get('content-security-policy')).toContain('sandbox');
  });

  test('that is a picture comes byte for byte, never sniffed, never kept', async () => {
    const { case: id, files } = await receive(bleuet, { files: [...FILES] });
    const picture = await alix.get(CONSOLE_PATHS.file(id, files[0]?.sha256 ?? ''));
    expect(picture.headers.get('content-type')).toBe('image/png');
    expect(picture.headers.get('cache-control')).toBe('no-store');
    expect(Buffer.from(await picture.arrayBuffer())).toEqual(PNG);
  });

  test('is a file of that case, not of another one of the same association', async () => {
    const { files } = await receive(bleuet, { files: [FILES[0]] });
    const { case: other } = await receive(bleuet, { record: { reading: { ...reading, id: 'autre' } } });
    expect((await alix.get(CONSOLE_PATHS.file(other, files[0]?.sha256 ?? ''))).status).toBe(404);
  });
});

describe('an invitation', () => {
  test('is made by a moderator, shown once, and listed without its code', async () => {
    const made = await json<{ code: string; address: string }>(alix.post(CONSOLE_PATHS.invitations));
    expect(made.address).toContain(made.code);
    const listed = await (await alix.get(CONSOLE_PATHS.invitations)).text();
    expect(JSON.parse(listed).invitations).toHaveLength(1);
    expect(listed).not.toContain(made.code);
    expect(await json(stranger.get(CONSOLE_PATHS.invitations))).toEqual({ invitations: [] });
  });
});
