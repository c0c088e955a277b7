import { describe, expect, test } from 'vitest';
import { escapeText, html, said } from '../../lib/bundle/report/html.ts';
import { reportHtml } from '../../lib/bundle/report.ts';
import { offenceById } from '../../lib/law/grid.ts';
import { sampleClassification, sampleRecord } from '../evidence/sample.ts';
import { sampleCase } from './sample-case.ts';

/** Words that no text of ours may say (law.md 4.4), the header's denial aside. */
const FORBIDDEN = [
  'certifié',
  'preuve irréfutable',
  'preuve légale',
  'conforme NF',
  'opposable',
  "l'auteur a commis",
  'l’auteur a commis',
];
const HEADER =
  "Ce document n'est pas un constat de commissaire de justice et n'a pas la force probante d'un tel constat. Sa valeur est appréciée librement par le juge.";
const reportOf = async (...wishes: Parameters<typeof sampleCase>) =>
  (await sampleCase(...wishes)).input.report;
const plain = (markup: string) =>
  markup.replaceAll(/<style>.*?<\/style>|<[^>]*>/gs, '').replaceAll('&#34;', '"');

describe('the report says, to the letter', () => {
  test('what it is and what it is not', async () => {
    const text = plain(await reportOf());
    expect(text).toContain(`Relevé de contenu en ligne établi par un particulier. ${HEADER}`);
    expect(text.replace(HEADER, '')).not.toMatch(/constat/i);
    for (const word of FORBIDDEN) expect(text).not.toContain(word);
  });

  test('what a digest shows and does not', async () => {
    expect(plain(await reportOf())).toContain(
      "L'empreinte SHA-256 ci-dessous permet de vérifier que ce fichier n'a pas changé depuis le 21 novembre 2026 à 10:10:00 UTC. Elle ne prouve ni que la page affichait ce contenu, ni qui l'a publié.",
    );
  });

  test('whose clock it was, measured or not', async () => {
    expect(plain(await reportOf())).toContain("Heure de l'ordinateur du bénévole (écart : non vérifié)");
    const time = {
      capturedAt: '2026-11-21T10:00:02Z',
      offset: { milliseconds: -1250, source: 'le serveur de l’association' },
    };
    expect(plain(await reportOf({ record: { time } }))).toContain(
      "Heure de l'ordinateur du bénévole (écart mesuré : -1,25 s avec le serveur de l’association)",
    );
  });

  test('under which account it was shown, and that nobody is identified', async () => {
    expect(plain(await reportOf())).toContain(
      "Contenu affiché sous le nom de compte @basile@ronde.example. L'identité réelle de l'auteur n'est pas établie.",
    );
  });

  test('who proposed the qualification, and who may judge', async () => {
    const text = plain(await reportOf());
    expect(text).toContain(
      "Qualification proposée par un bénévole, relue par un modérateur de l'association. Seul un juge peut dire si une infraction est constituée.",
    );
    expect(text).toContain(offenceById('injure-publique-origine')?.entries[0]?.name.fr);
    expect(text).toContain('À qualifier par un modérateur');
  });

  test('an offence that the catalogue no longer has, by its id', async () => {
    const made = await sampleCase();
    const [entry] = made.input.classifications;
    if (entry === undefined) throw new Error('the sample has a classification');
    const classification = sampleClassification(entry.classification.record, {
      categories: ['offence-of-old'],
    });
    const report = reportHtml({ ...made.input, classifications: [{ ...entry, classification }] });
    expect(plain(report)).toContain('offence-of-old (n’est plus au catalogue)');
  });

  test('« non vérifié » for every condition that is not known, and leaves none blank', async () => {
    const report = await reportOf();
    const conditions = report.slice(
      report.indexOf('Conditions du relevé'),
      report.indexOf('Fichiers et empreintes'),
    );
    expect(conditions.match(/<td>non vérifié<\/td>/g)).toHaveLength(6);
    expect(conditions).not.toMatch(/<td>\s*<\/td>/);
  });

  test('how each picture was made', async () => {
    const { files } = (await sampleCase()).input.records[0]?.record ?? sampleRecord();
    const drawn = files.map((file) => ({ ...file, made: 'rendered' as const }));
    expect(plain(await reportOf())).toContain('ce que le navigateur a affiché, pixel pour pixel');
    expect(plain(await reportOf({ record: { files: drawn } }))).toContain(
      'ce ne sont pas les pixels affichés',
    );
  });

  test('the digest of every file, with places to break', async () => {
    const made = await sampleCase();
    const [entry] = made.input.records;
    for (const sha256 of [entry?.sealed.id, ...(entry?.record.files ?? []).map((file) => file.sha256)])
      expect(made.input.report).toContain((sha256 ?? '').match(/.{8}/g)?.join('<wbr>'));
  });

  test('nobody of the association: roles alone', async () => {
    const report = await reportOf();
    expect(report).toContain('un modérateur');
    expect(report).not.toContain('m-4f1c');
  });
});

describe('the report of a hostile post', () => {
  const hostile = '</td><script>alert(1)</script><img src=x onerror=alert(1)>"\u202Egnp.exe\u0007';

  test('holds none of its markup, and shows what turns the writing', async () => {
    const reading = { ...sampleRecord().reading, text: hostile, permalink: 'javascript:alert(1)' };
    const author = {
      handle: hostile,
      name: hostile,
      stableId: null,
      profile: `https://x.example/"${hostile}`,
    };
    const page = { address: `https://x.example/?${hostile}`, title: hostile };
    const report = await reportOf({ record: { reading: { ...reading, author }, page } });
    expect(report).not.toMatch(/<script|<a |onerror=alert\(1\)>|<img src=x|\u202E|\u0007/);
    expect(report).toContain('[U+202E]gnp.exe[U+0007]');
    expect(report.match(/<img [^>]*>/g)).toEqual([
      expect.stringMatching(/^<img src="files\/[0-9a-f]{64}\.png" alt="[^"]*">$/),
    ]);
  });

  test('loads nothing, runs nothing, links nowhere', async () => {
    const report = await reportOf();
    expect(report).toContain('default-src &#39;none&#39;'.replaceAll('&#39;', "'"));
    expect(report).not.toMatch(/<(?:script|a|form|iframe|object|link)\b/);
  });
});

test('a text is inert wherever it is put', () => {
  expect(escapeText(`<b a='1' b="2">&amp;`)).toBe(`&#60;b a='1' b=&#34;2&#34;&#62;&#38;amp;`);
  expect(html`<p>${'<'}${[said('a'), null, 3]}</p>`.markup).toBe('<p>&#60;<bdi class="said">a</bdi>3</p>');
  expect(escapeText('👩‍🚒 \u0645\u200C\u06cc é')).toBe('👩‍🚒 \u0645\u200C\u06cc é');
});
