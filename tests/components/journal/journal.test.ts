import { describe, expect, test } from 'vitest';
import { filterLines } from '../../../components/journal/filter.ts';
import { createJournal, PAGE } from '../../../components/journal/journal-model.ts';
import type { JournalPorts } from '../../../components/journal/ports.ts';
import { stateSentence } from '../../../components/journal/state-words.ts';
import { stepsOf } from '../../../components/journal/steps.ts';
import { wordsOf } from '../../../components/journal/words.ts';
import type { JournalLine } from '../../../lib/outbox/line.ts';
import { fail, ok } from '../../../lib/result.ts';
import { lineOf, now } from './lines.ts';

const french = wordsOf('fr');
const sentence = (line: JournalLine) => stateSentence(line, french, now);

describe('where a line stands, in words', () => {
  test('is « Transmis » for a received record alone', () => {
    const others = [
      lineOf('a', null),
      lineOf('b'),
      lineOf('c', { state: 'sending', step: { at: 'receipt' } }),
      lineOf('d', { state: 'refused', code: 'too-large', nextAt: null }),
      lineOf('e', { state: 'waiting', code: 'bad-receipt' }),
      lineOf('f', { state: 'blocked', code: 'not-enrolled', nextAt: null }),
    ];
    expect(others.filter((line) => sentence(line).includes('Transmis'))).toEqual([]);
    expect(sentence(lineOf('g', { state: 'received' }))).toBe('Transmis à l’association. Reçu n° 12.');
  });

  test('counts the files as they go, from one', () => {
    const line = lineOf('a', { state: 'sending', step: { at: 'files', sent: 0, of: 3 } });
    expect(sentence(line)).toMatch(/fichier 1 sur 3/);
  });

  test('says when the next attempt will be', () => {
    const later = { state: 'waiting', code: 'offline', nextAt: now.getTime() + 5 * 60_000 } as const;
    expect(sentence(lineOf('a', later))).toMatch(/Prochain essai dans 5 minutes/);
  });
});

describe('where a line stands, drawn', () => {
  const drawn = (line: JournalLine) => line.outbox && stepsOf(line.outbox).map(({ state }) => state);

  test('goes from kept to receipt, the last two together', () => {
    expect(drawn(lineOf('a'))).toEqual(['done', 'coming', 'coming', 'coming']);
    expect(drawn(lineOf('b', { state: 'sending', step: { at: 'key' } }))).toEqual([
      'done',
      'now',
      'coming',
      'coming',
    ]);
    expect(drawn(lineOf('c', { state: 'refused', code: 'bad-record' }))?.[1]).toBe('stopped');
    expect(drawn(lineOf('d', { state: 'received' }))).toEqual(['done', 'done', 'done', 'done']);
  });
});

describe('choosing among many', () => {
  const lines = [lineOf('Déjà vu', null), lineOf('Autre chose', { state: 'received' })];

  test('looks in texts and names, whatever case and accents', () => {
    expect(filterLines(lines, { state: 'all', text: 'DEJA basile' })).toEqual([lines[0]]);
  });

  test('keeps one state', () => {
    expect(filterLines(lines, { state: 'received', text: '' })).toEqual([lines[1]]);
    expect(filterLines(lines, { state: 'draft', text: '' })).toEqual([lines[0]]);
  });

  test('counts a receipt that was not proven among what to look at', () => {
    const doubtful = lineOf('x', { state: 'waiting', code: 'bad-receipt' });
    expect(filterLines([doubtful], { state: 'refused', text: '' })).toEqual([doubtful]);
  });
});

describe('the journal', () => {
  function journal(lines: JournalLine[], changes: Partial<JournalPorts> = {}) {
    const removed: string[] = [];
    const ports: JournalPorts = {
      language: 'fr',
      now: () => now,
      watch: (tell) => {
        tell(lines);
        return () => undefined;
      },
      watchAssociation: (tell) => {
        tell(null);
        return () => undefined;
      },
      enrol: () => undefined,
      file: async () => null,
      release: () => undefined,
      receipts: async () => [],
      retry: async () => undefined,
      finish: () => undefined,
      remove: async (id) => {
        removed.push(`record ${id}`);
        return ok(null);
      },
      drop: async (id) => {
        removed.push(`draft ${id}`);
        return ok(null);
      },
      copy: async () => true,
      category: (id) => id,
      ...changes,
    };
    const model = createJournal(ports);
    model.start();
    return { model, removed };
  }

  test('shows a page at a time, and starts again from the top of another choice', () => {
    const { model } = journal(Array.from({ length: 120 }, (_, i) => lineOf(`mot ${i}`)));
    expect(model.shown.value).toHaveLength(PAGE);
    model.more();
    expect(model.shown.value).toHaveLength(2 * PAGE);
    model.show({ text: 'mot' });
    expect(model.shown.value).toHaveLength(PAGE);
  });

  test('removes nothing that was not asked for, then asked again', async () => {
    const line = lineOf('a', { state: 'received' });
    const { model, removed } = journal([line]);
    await model.remove();
    expect(removed).toEqual([]);
    model.askRemoval(line);
    await model.remove();
    expect(removed).toEqual([`record ${line.id}`]);
    expect([model.toRemove.value, model.said.value]).toEqual([null, 'removed']);
  });

  test('drops a draft as a draft', async () => {
    const draft = lineOf('a', null);
    const { model, removed } = journal([draft]);
    model.askRemoval(draft);
    await model.remove();
    expect(removed).toEqual([`draft ${draft.id}`]);
  });

  test('says why something could not be removed', async () => {
    const line = lineOf('a', { state: 'received' });
    const { model } = journal([line], { remove: async () => fail('not-received') });
    model.askRemoval(line);
    await model.remove();
    expect(model.said.value).toBe('not-received');
  });
});
