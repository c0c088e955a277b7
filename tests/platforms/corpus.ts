import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PostReading } from '../../lib/platforms/reading.ts';

const FOLDER = join(import.meta.dirname, '../../../shared/corpus');

/** A page of the corpus: where it lies, the address it had, how many posts are in it. */
export interface SavedPage {
  file: string;
  address: string;
  posts: number;
}

/** What a right reading of one of its posts is. */
export interface Expected {
  file: string;
  checked: boolean;
  root: string;
  permalink?: string;
  id?: string;
  author?: string;
  handle?: string;
  authorId?: string;
  time?: string;
  idTime?: string;
  shown?: string;
  text?: string;
}

/** A part of a reading that is not what was expected. */
export interface Disagreement {
  file: string;
  root: string;
  checked: boolean;
  part: 'post' | 'permalink' | 'id' | 'author' | 'time' | 'text';
  expected: string;
  read: string;
}

/** Whether the real pages are at hand; the project passes without them. */
export const hasCorpus = existsSync(join(FOLDER, 'SOURCES.tsv'));

/** Fragments and pages whose address was not kept stand at the network's own front page. */
const FRONT: Record<string, string> = { x: 'https://x.com/home', mastodon: 'https://mastodon.example/home' };

/** The saved pages of some folders of the corpus. */
export function savedPages(folders: readonly string[]): SavedPage[] {
  const lines = readFileSync(join(FOLDER, 'SOURCES.tsv'), 'utf8').trim().split('\n').slice(1);
  return lines
    .map((line) => line.split('\t'))
    .filter(([folder = '']) => folders.includes(folder))
    .map(([folder = '', file = '', address = '', , , , , posts = '0']) => ({
      file: `${folder}/${file}`,
      address: address || (FRONT[folder] ?? `https://${folder}.example/page`),
      posts: Number(posts),
    }));
}

/** The bytes of a saved page. */
export function savedHtml(file: string): Buffer {
  return readFileSync(join(FOLDER, file));
}

/** The expected readings of a page, in page order. */
export function expectedOf(file: string): Expected[] {
  const lines = readFileSync(join(FOLDER, 'EXPECTED.jsonl'), 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Expected).filter((row) => row.file === file);
}

/** What differs between an expected reading and the one among `readings` that speaks of the same post. */
export function disagreements(
  row: Expected,
  readings: readonly PostReading[],
  address: string,
): Disagreement[] {
  const reading = readings.find((one) => isSame(row, one, address));
  const differ = (part: Disagreement['part'], expected: string, read: string | null | undefined) => ({
    file: row.file,
    root: row.root,
    checked: row.checked,
    part,
    expected,
    read: read ?? '(null)',
  });
  if (!reading) return [differ('post', row.id ?? row.permalink ?? row.text ?? '', null)];
  const found: Disagreement[] = [];
  const permalink = row.permalink && new URL(row.permalink, address).href;
  if (permalink && reading.permalink !== permalink)
    found.push(differ('permalink', permalink, reading.permalink));
  if (row.id && reading.id !== row.id) found.push(differ('id', row.id, reading.id));
  const author = row.handle ?? row.author;
  if (author && !isAuthor(author, reading))
    found.push(differ('author', author, reading.author.handle ?? reading.author.name));
  const time = row.time ?? row.idTime;
  if (time && !isTime(time, reading)) found.push(differ('time', time, reading.published?.at));
  if (row.text && !startsAlike(row, reading.text))
    found.push(differ('text', row.text, reading.text.slice(0, 100)));
  return found;
}

function isSame(row: Expected, reading: PostReading, address: string): boolean {
  if (row.id && reading.id === row.id) return true;
  if (row.permalink && reading.permalink === new URL(row.permalink, address).href) return true;
  return !row.id && !row.permalink && startsAlike(row, reading.text);
}

function isAuthor(expected: string, reading: PostReading): boolean {
  const { handle, name } = reading.author;
  const wanted = expected
    .replace(/^@/, '')
    .replace(/ (?:says|sagt):$/, '')
    .trim();
  return wanted === handle || wanted === name;
}

function isTime(expected: string, reading: PostReading): boolean {
  const wanted = Date.parse(expected.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Math.abs(wanted - Date.parse(reading.published?.at ?? '')) <= 120_000;
}

/** Compares letters and digits only: spaces and emoji were lost where the expected texts were cut out. */
function startsAlike(row: Expected, read: string): boolean {
  const bare = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');
  const expected = bare(row.text ?? '');
  const plain = expected.slice(0, Math.max(1, expected.length - 2));
  // Some expected texts begin with the line of names and dates, given apart as `shown`.
  const body =
    row.shown && expected.startsWith(bare(row.shown)) ? plain.slice(bare(row.shown).length) : plain;
  const text = bare(read);
  return text.startsWith(plain) || (body !== '' && text.startsWith(body));
}
