import { expect, test } from 'vitest';
import { originalFiles } from '../../lib/browser/capture/originals.ts';
import { toBase64, utf8 } from '../../lib/bytes.ts';
import { filesThatFit } from '../../lib/capture/further.ts';
import type { Original } from '../../lib/capture/report.ts';
import { recordOfPost } from '../store/post.ts';

const captions = (words: string) => toBase64(utf8(`WEBVTT\n\n00:00.000 --> 00:01.000\n${words}\n`));
const original = (name: string, data: string): Original => ({
  address: `https://brumeval.example/${name}`,
  mediaType: 'video/mp4',
  served: null,
  data,
});
const one = original('une.vtt', captions('Les Ostrovards'));
const twin = original('jumelle.vtt', captions('Les Ostrovards'));
const other = original('deux.vtt', captions('sont tous des gobe-lune.'));

test('the same bytes under two addresses are one file, of the type that they themselves tell', async () => {
  const { files, missing } = await originalFiles([one, twin, other], 0);
  expect(files.map(({ entry }) => [entry.of, entry.mediaType, entry.served])).toEqual([
    ['https://brumeval.example/une.vtt', 'text/vtt', 'non vérifié'],
    ['https://brumeval.example/deux.vtt', 'text/vtt', 'non vérifié'],
  ]);
  expect(missing).toEqual([]);
});

test('a taking more keeps of its originals only those that no earlier one kept, whatever their address', async () => {
  const first = await originalFiles([one], 0);
  const record = recordOfPost(
    'Les Ostrovards.',
    first.files.map(({ entry }) => entry),
  );
  const second = await originalFiles([twin, other], 1);
  const { files, left } = filesThatFit(record, second.files);
  expect(files.map(({ entry }) => [entry.of, entry.take])).toEqual([
    ['https://brumeval.example/deux.vtt', 1],
  ]);
  expect(left).toEqual([]);
});

test('what no record may hold is named as missing', async () => {
  const program = original('dessin', toBase64(utf8('<svg xmlns="http://www.w3.org/2000/svg"></svg>')));
  expect(await originalFiles([program, original('rien', 'pas du base64 !')], 0)).toEqual({
    files: [],
    missing: [
      'original:https://brumeval.example/dessin (type ou taille refusés)',
      'original:https://brumeval.example/rien (type ou taille refusés)',
    ],
  });
});
