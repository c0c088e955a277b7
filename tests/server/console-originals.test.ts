import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileInReport } from '../../lib/bundle/names.ts';
import { CONSOLE_PATHS } from '../../lib/console-api.ts';
import type { EvidenceType } from '../../lib/evidence/record.ts';
import { consoleRoutes } from '../../server/console-api/routes.ts';
import { clientOf, cookieOf, linkToken } from './console-client.ts';
import { newHouse, receive } from './console-scene.ts';
import { newStage, type Stage } from './stage.ts';

/** Every type an original may have; the compiler checks that none is forgotten. */
const SHOWN: Record<Exclude<EvidenceType, 'text/html'>, 'in place' | 'download'> = {
  'image/png': 'in place',
  'image/webp': 'in place',
  'image/jpeg': 'in place',
  'image/gif': 'in place',
  'image/avif': 'in place',
  'text/vtt': 'download',
  'video/mp4': 'download',
  'video/webm': 'download',
  'audio/mpeg': 'download',
  'audio/mp4': 'download',
  'audio/ogg': 'download',
  'audio/webm': 'download',
  'audio/wav': 'download',
};
const TYPES = Object.keys(SHOWN) as (keyof typeof SHOWN)[];
const bytesFor = (type: string) => Buffer.from(`original, ${type}`);

let stage: Stage;
let ask: (path: string) => Promise<Response>;
let received: Awaited<ReturnType<typeof receive>>;

beforeAll(async () => {
  stage = await newStage();
  const house = await newHouse(stage.context, 'Association Bleuet');
  const files = TYPES.map((mediaType) => ({
    role: 'original' as const,
    made: 'original' as const,
    mediaType,
    of: `https://ronde.example/${mediaType}`,
    served: 'non vérifié' as const,
    bytes: bytesFor(mediaType),
  }));
  received = await receive(house, { files });
  const app = consoleRoutes(stage.context);
  const origin = stage.context.publicOrigin;
  const entered = await clientOf(app, origin).post(CONSOLE_PATHS.link, { token: await linkToken(house) });
  const headers = { cookie: cookieOf(entered), origin };
  ask = async (path) => app.request(`${origin}${path}`, { headers });
});
afterAll(() => stage?.close());

describe.each(TYPES)('an original of type %s', (type) => {
  test('is received, and served to the console byte for byte under that type, never sniffed', async () => {
    const sha256 = received.files.find(({ mediaType }) => mediaType === type)?.sha256 ?? '';
    const answer = await ask(CONSOLE_PATHS.file(received.case, sha256));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(type);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toMatch(/^sandbox/);
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytesFor(type))).toBe(true);
    const name = fileInReport({ sha256, mediaType: type }).split('/').at(-1);
    const disposition = SHOWN[type] === 'download' ? `attachment; filename="${name}"` : null;
    expect(answer.headers.get('content-disposition')).toBe(disposition);
  });
});
