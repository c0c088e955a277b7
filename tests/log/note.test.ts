import { describe, expect, test } from 'vitest';
import { toHex } from '../../lib/bytes.ts';
import { openCheckpoint, signCheckpoint } from '../../lib/log/checkpoint.ts';
import { parseVerifierKey, verifierKey } from '../../lib/log/key.ts';
import { openNote, signNote } from '../../lib/log/note.ts';
import { sampleKey } from '../evidence/sample.ts';

/** The key and note of the documentation of Go's `golang.org/x/mod/sumdb/note`. */
const VKEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const TEXT = `If you think cryptography is the answer to your problem,
then you don't know what your problem is.
`;
const NOTE = `${TEXT}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`;
const ORIGIN = 'association.example/journal';
const root = new Uint8Array(32).fill(7);

async function log() {
  const key = await sampleKey();
  return { key, vkey: await verifierKey(ORIGIN, key.publicKey) };
}

describe('a verifier key (C2SP signed-note)', () => {
  test('reads and writes the known one', async () => {
    const key = await parseVerifierKey(VKEY);
    expect(key).toMatchObject({ ok: true, value: { name: 'PeterNeumann', id: 'c74f20a3' } });
    if (key.ok) expect(await verifierKey('PeterNeumann', key.value.publicKey)).toBe(VKEY);
  });

  test.each([
    ['another id', VKEY.replace('c74f', 'c74e')],
    ['another type', VKEY.replace('+ARpc', '+BBpc')],
    ['no name', VKEY.slice('PeterNeumann'.length)],
    ['a space in its name', VKEY.replace('Peter', 'Peter ')],
    ['a short key', `${VKEY.slice(0, -4)}`],
  ])('refused: %s', async (_, text) => {
    expect(await parseVerifierKey(text)).toMatchObject({ ok: false, code: 'bad-key' });
  });
});

describe('a signed note', () => {
  test('the known one opens, changed it does not', async () => {
    expect(await openNote(NOTE, VKEY)).toEqual({ ok: true, value: TEXT });
    expect(await openNote(NOTE.replace('answer', 'Answer'), VKEY)).toMatchObject({ code: 'bad-signature' });
    expect(await openNote(NOTE.replace('\n—', '—'), VKEY)).toMatchObject({ code: 'bad-note' });
    expect(await openNote(NOTE.trimEnd(), VKEY)).toMatchObject({ code: 'bad-note' });
    expect(await openNote(NOTE.replace('If', 'If\r'), VKEY)).toMatchObject({ code: 'bad-note' });
  });

  test('opens beside a stranger’s signature, and not by the stranger’s alone', async () => {
    const { key, vkey } = await log();
    const stranger = await sampleKey();
    const ours = await signNote('bonjour\n', ORIGIN, key);
    const theirs = await signNote('bonjour\n', ORIGIN, stranger);
    const both = `${ours}${theirs.slice(theirs.indexOf('—'))}`;
    expect(await openNote(both, vkey)).toEqual({ ok: true, value: 'bonjour\n' });
    expect(await openNote(theirs, vkey)).toMatchObject({ code: 'other-log' });
  });
});

describe('a checkpoint (C2SP tlog-checkpoint)', () => {
  test('says origin, size and root', async () => {
    const { key, vkey } = await log();
    const note = await signCheckpoint({ origin: ORIGIN, size: 70, root }, key);
    expect(note.split('\n').slice(0, 4)).toEqual([
      ORIGIN,
      '70',
      'BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=',
      '',
    ]);
    const head = await openCheckpoint(note, vkey);
    expect(head.ok && [head.value.origin, head.value.size, toHex(head.value.root)]).toEqual([
      ORIGIN,
      70,
      '07'.repeat(32),
    ]);
  });

  test.each([
    ['a leading zero', `${ORIGIN}\n070\nBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=\n`, 'bad-note'],
    ['a short root', `${ORIGIN}\n70\nBwcHBw==\n`, 'bad-note'],
    ['an extension line', `${ORIGIN}\n70\nBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=\nmore\n`, 'bad-note'],
    ['another origin', 'other.example\n70\nBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=\n', 'other-log'],
  ])('refused though signed: %s', async (_, text, code) => {
    const { key, vkey } = await log();
    expect(await openCheckpoint(await signNote(text, ORIGIN, key), vkey)).toMatchObject({ ok: false, code });
  });
});
