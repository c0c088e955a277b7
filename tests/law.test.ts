import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { safeParse, summarize } from 'valibot';
import { describe, expect, test } from 'vitest';
import { conversation } from '../lib/law/conversation.ts';
import type { Dated } from '../lib/law/dated.ts';
import { LAW_VERSION, offenceById, offences } from '../lib/law/grid.ts';
import { offenceEntrySchema, offenceSchema } from '../lib/law/offence.ts';
import { prescriptionEntrySchema, prescriptions } from '../lib/law/prescriptions.ts';
import { questionById, questionEntrySchema, questions } from '../lib/law/questions.ts';
import { reachableOffences } from '../lib/law/reachable.ts';
import { routeEntrySchema, routes } from '../lib/law/routes.ts';
import { standingEntrySchema, standings } from '../lib/law/standing.ts';

const LAW = join(import.meta.dirname, '../law');
const read = (name: string) => JSON.parse(readFileSync(join(LAW, name), 'utf8'));
const files = readdirSync(join(LAW, 'offences')).map((name) => ({ name, file: read(`offences/${name}`) }));
const lists = [
  { name: 'questions.json', schema: questionEntrySchema, items: questions },
  { name: 'prescriptions.json', schema: prescriptionEntrySchema, items: prescriptions },
  { name: 'standing.json', schema: standingEntrySchema, items: standings },
  { name: 'routes.json', schema: routeEntrySchema, items: routes },
];
const entries = offences.flatMap((offence) => offence.entries.map((entry) => ({ id: offence.id, entry })));
const has = (list: readonly { id: string }[], id: string) => list.some((item) => item.id === id);

/** Deep key paths in the order they are written. */
function order(value: unknown): string[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
}

function overlaps(list: readonly Dated[]): boolean {
  const sorted = [...list].sort((a, b) => (a.since ?? '').localeCompare(b.since ?? ''));
  return sorted.some((entry, at) => {
    const next = sorted[at + 1];
    return next !== undefined && (entry.until === null || (next.since ?? '') <= entry.until);
  });
}

describe('the files of law/', () => {
  test('each offence has the shape, and its file the name of its id', () => {
    const wrong = files.flatMap(({ name, file }) => {
      const parsed = safeParse(offenceSchema, file);
      if (!parsed.success) return [`law/offences/${name} : corrigez\n${summarize(parsed.issues)}`];
      return parsed.output.id === name.replace('.json', '')
        ? []
        : [`law/offences/${name} : nommez le fichier ${parsed.output.id}.json`];
    });
    expect(wrong).toEqual([]);
  });

  test('fields keep one order, so that two versions compare line by line', () => {
    const wanted = Object.keys(offenceEntrySchema.entries);
    const wrong = files.flatMap(({ name, file }) =>
      file.entries
        .filter((entry: unknown) => order(entry).join() !== wanted.join())
        .map(() => `law/offences/${name} : remettez les champs dans l'ordre ${wanted.join(', ')}`),
    );
    const wrongLists = lists.flatMap(({ name, schema }) =>
      read(name)
        .filter((item: { entries: unknown[] }) =>
          item.entries.some((entry) => order(entry).join() !== Object.keys(schema.entries).join()),
        )
        .map(
          (item: { id: string }) =>
            `law/${name}, ${item.id} : remettez les champs dans l'ordre de ses voisins`,
        ),
    );
    expect([...wrong, ...wrongLists]).toEqual([]);
  });

  test('every file is in the grid', () => {
    const missing = files
      .filter(({ file }) => offenceById(file.id) === null)
      .map(({ name }) => `${name} : ajoutez-le aux imports de lib/law/grid.ts (ou reachable.ts)`);
    expect(missing).toEqual([]);
    expect(offences.length).toBe(files.length);
  });

  test('an id is used once', () => {
    for (const list of [offences, ...lists.map(({ items }) => items)]) {
      const ids = list.map(({ id }) => id);
      expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    }
  });

  test('dated entries never overlap', () => {
    const wrong = [...offences, ...lists.flatMap(({ items }) => [...items])]
      .filter((item) => overlaps(item.entries))
      .map(({ id }) => `${id} : fermez l'ancienne entrée (until) la veille du since de la nouvelle`);
    expect(wrong).toEqual([]);
  });

  test('what was verified says when, and what was not does not', () => {
    const wrong = [...offences, ...lists.flatMap(({ items }) => [...items])].flatMap(({ id, entries }) =>
      entries
        .filter((entry) => entry.confidence.startsWith('V') !== (entry.checkedOn !== null))
        .map(() => `${id} : une marque V-… demande une date checkedOn, une marque K-… n'en a pas`),
    );
    expect(wrong).toEqual([]);
  });

  test('the version is no older than any entry', () => {
    const days = entries.flatMap(({ entry }) => [entry.since ?? '', entry.checkedOn ?? '']).sort();
    expect(LAW_VERSION >= (days.at(-1) ?? ''), 'mettez la date du jour dans law/version.json').toBe(true);
  });
});

describe('what the files refer to exists', () => {
  const targets = [
    { field: 'questions', file: 'questions.json', list: questions },
    { field: 'standing', file: 'standing.json', list: standings },
    { field: 'routes', file: 'routes.json', list: routes },
  ] as const;
  for (const { field, file, list } of targets) {
    test(`${field} of offences are in law/${file}`, () => {
      const wrong = entries.flatMap(({ id, entry }) =>
        entry[field]
          .filter((target) => !has(list, target))
          .map((target) => `${id} : ${target} n'est pas dans ${file}`),
      );
      expect(wrong).toEqual([]);
    });
  }

  test('prescriptions of offences are in law/prescriptions.json', () => {
    const wrong = entries
      .filter(({ entry }) => !has(prescriptions, entry.prescription))
      .map(({ id, entry }) => `${id} : ${entry.prescription} n'est pas dans prescriptions.json`);
    expect(wrong).toEqual([]);
  });

  test('the conversation answers known questions with known values', () => {
    const given = conversation.steps.flatMap(({ choices }) => choices.flatMap(({ answers }) => answers));
    const ruled = conversation.rules.flatMap(({ when, unless }) =>
      [when, ...unless].flatMap((condition) =>
        Object.entries(condition).flatMap(([question, values]) =>
          values.map((value) => ({ question, value })),
        ),
      ),
    );
    const wrong = [...given, ...ruled]
      .filter(({ question, value }) => {
        const known = questionById(question)?.entries.flatMap(({ values }) => values.map(({ id }) => id));
        return !known?.includes(value);
      })
      .map(({ question, value }) => `conversation.json : ${question} n'a pas de réponse « ${value} »`);
    expect(wrong).toEqual([]);
  });

  test('the conversation proposes the offences that the popup carries, no more and no less', () => {
    const proposed = new Set(conversation.rules.flatMap(({ propose }) => propose));
    expect([...proposed].sort()).toEqual(reachableOffences.map(({ id }) => id).sort());
  });

  test('« je ne sais pas » is always an answer', () => {
    for (const { choices } of conversation.steps) expect(choices.at(-1)?.id).toBe('ne-sais-pas');
    for (const { id, entries: wordings } of questions) {
      for (const { answer, values } of wordings) {
        if (answer === 'choice') expect(values.at(-1)?.id, id).toBe('ne-sais-pas');
      }
    }
  });
});

describe('figures everybody knows', () => {
  const penalties: [string, number, number][] = [
    ['provocation-publique-origine', 12, 45_000],
    ['injure-publique-origine', 12, 45_000],
    ['injure-publique-sexe-lgbt-handicap', 12, 45_000],
    ['diffamation-publique-origine', 12, 45_000],
    ['contestation-crimes-contre-humanite', 12, 45_000],
    ['apologie-crimes', 60, 45_000],
    ['provocation-genocide', 84, 100_000],
    ['injure-non-publique-discriminatoire', 0, 1_500],
    ['injure-publique-simple', 0, 12_000],
    ['apologie-terrorisme', 84, 100_000],
    ['menace-de-mort', 36, 45_000],
    ['pedopornographie', 84, 100_000],
    ['hors-perimetre-opinion', 0, 0],
  ];
  test.each(penalties)('%s: %i months, %i €', (id, prisonMonths, fineEuros) => {
    expect(offenceById(id)?.entries.at(-1)?.penalty).toMatchObject({ prisonMonths, fineEuros });
  });

  test('press periods are three months and one year', () => {
    const periods = new Map(prescriptions.map(({ id, entries: [entry] }) => [id, entry?.period?.months]));
    expect(periods.get('presse-3-mois')).toBe(3);
    expect(periods.get('presse-1-an')).toBe(12);
    expect(periods.get('contravention-non-publique'), 'le délai prudent').toBe(3);
  });

  test('all forty-four categories are there, and eight public offences of hate speech run one year', () => {
    expect(offences.length).toBeGreaterThanOrEqual(44);
    const year = entries.filter(({ entry }) => entry.prescription === 'presse-1-an').map(({ id }) => id);
    expect(year).toHaveLength(8);
  });

  test('nothing of a child is ever pictured, nothing intimate by default', () => {
    const capture = (id: string) => offenceById(id)?.entries.at(-1)?.capture;
    expect(capture('pedopornographie')).toBe('url-seule');
    for (const id of ['diffusion-images-intimes', 'deepfake-sexuel', 'atteinte-vie-privee']) {
      expect(capture(id), id).toBe('sans-image');
    }
  });
});

describe('what must not be there', () => {
  const everything = existsSync(LAW)
    ? files.map(({ name }) => readFileSync(join(LAW, 'offences', name), 'utf8'))
    : [];

  test('no « outrage en ligne »: it was struck down and does not exist', () => {
    expect(offences.filter(({ id }) => /outrage-(en-)?ligne/.test(id))).toEqual([]);
    expect(everything.filter((text) => text.includes('222-33-1-2'))).toEqual([]);
  });

  test('no R.624-3 nor R.624-4: they became R.625-7, R.625-8 and R.625-8-1', () => {
    expect(everything.filter((text) => /R\.?\s?624-[34]/.test(text))).toEqual([]);
  });

  test('defamation has no aggravation for public agents', () => {
    for (const id of ['diffamation-publique-origine', 'diffamation-publique-sexe-lgbt-handicap']) {
      for (const { penalty } of offenceById(id)?.entries ?? []) {
        expect(penalty.note?.fr, id).not.toMatch(/36 mois|75/);
      }
    }
  });
});

test('what the popup loads of the law stays under 15 KB compressed', () => {
  const names = [
    ...reachableOffences.map(({ id }) => `offences/${id}.json`),
    'conversation.json',
    'prescriptions.json',
  ];
  const compact = names.map((name) => JSON.stringify(read(name))).join('\n');
  expect(gzipSync(compact).length, 'lighten what lib/law/reachable.ts imports').toBeLessThan(15_000);
});
