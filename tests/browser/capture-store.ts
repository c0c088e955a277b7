import { keepOffset } from '../../lib/browser/store/clock.ts';
import { openStore } from '../../lib/browser/store/db.ts';
import { dropDraft } from '../../lib/browser/store/drafts.ts';
import { keepEnrolment } from '../../lib/browser/store/enrolment.ts';
import { fileOf } from '../../lib/browser/store/files.ts';
import { type KeptLine, listKept } from '../../lib/browser/store/list.ts';
import { toBase64 } from '../../lib/bytes.ts';

// Run inside a page of the extension: the project's own functions over the browser's own database.
const db = openStore();

async function enrol(): Promise<void> {
  await keepEnrolment(
    db,
    {
      server: 'http://127.0.0.1:9',
      device: '00000000-0000-4000-8000-000000000001',
      association: { id: '00000000-0000-4000-8000-000000000002', name: 'Les Veilleurs de Brumeval' },
      logKey: 'brumeval.example+00000000+AQIDBA==',
      charter: { version: '1', acceptedAt: '2026-11-23T10:00:00.000Z' },
      enrolledAt: '2026-11-23T10:00:00.000Z',
    },
    new Date(),
  );
}

/** All that is kept, each file's bytes in base64 by its role; « picture 1 » is of the first further taking. */
async function all(): Promise<{ kept: KeptLine; files: Record<string, string> }[]> {
  const found = await listKept(db);
  return Promise.all(
    found.map(async (kept) => {
      const files: Record<string, string> = {};
      for (const { role, take, sha256 } of kept.record.files) {
        const blob = await fileOf(db, kept.id, sha256);
        if (blob)
          files[take === 0 ? role : `${role} ${take}`] = toBase64(new Uint8Array(await blob.arrayBuffer()));
      }
      return { kept, files };
    }),
  );
}

/** How many rows the store holds in all tables where something of a post could lie. */
async function rows(): Promise<number> {
  const tables = [db.captures, db.drafts, db.files, db.classifications, db.outbox];
  const counts = await Promise.all(tables.map((table) => table.count()));
  return counts.reduce((sum, count) => sum + count, 0);
}

async function empty(): Promise<void> {
  const tables = [db.captures, db.drafts, db.files, db.classifications, db.outbox];
  await Promise.all(tables.map((table) => table.clear()));
}

/** As another window would, behind the popup's back. */
async function dropAll(): Promise<void> {
  for (const { id } of await listKept(db)) await dropDraft(db, id);
}

const measure = (milliseconds: number) =>
  keepOffset(db, { milliseconds, source: 'https://brumeval.example' });

const temoinStore = { enrol, all, rows, empty, dropAll, measure };
export type TemoinStore = typeof temoinStore;
Object.assign(globalThis, { temoinStore });
