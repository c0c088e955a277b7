import { describe, expect, test } from 'vitest';
import type { Path } from '../../lib/law/proposals.ts';
import { answersOf, knownAnswers, nextStep, proposals } from '../../lib/law/proposals.ts';

/** « acte:insulte critere:origine » as a path. */
const path = (words: string): Path =>
  words
    .split(' ')
    .filter(Boolean)
    .map((word) => {
      const [step = '', choice = ''] = word.split(':');
      return { step, choice };
    });
const proposed = (words: string, audience: Parameters<typeof knownAnswers>[0] = 'public-account') =>
  proposals([...knownAnswers(audience), ...answersOf(path(words))]);
const asked = (words: string, audience: Parameters<typeof knownAnswers>[0] = 'public-account') =>
  nextStep(path(words), knownAnswers(audience))?.id ?? null;

describe('on a public account', () => {
  test.each([
    ['acte:insulte critere:origine', ['injure-publique-origine']],
    ['acte:insulte critere:sexe', ['injure-publique-sexe-lgbt-handicap']],
    ['acte:insulte critere:handicap', ['injure-publique-sexe-lgbt-handicap']],
    ['acte:insulte critere:personne', ['injure-publique-simple']],
    ['acte:insulte critere:idee', ['hors-perimetre-opinion']],
    ['acte:fait critere:origine', ['diffamation-publique-origine']],
    ['acte:fait critere:sexe', ['diffamation-publique-sexe-lgbt-handicap']],
    ['acte:fait critere:personne', ['diffamation-publique-simple']],
    ['acte:appel-haine critere:origine', ['provocation-publique-origine']],
    ['acte:appel-haine critere:sexe', ['provocation-publique-sexe-lgbt-handicap']],
    ['acte:appel-haine critere:idee', ['hors-perimetre-opinion']],
    [
      'acte:appel-violence appel:acte critere:origine',
      ['provocation-directe-crimes', 'provocation-publique-origine'],
    ],
    [
      'acte:appel-violence appel:extermination critere:origine',
      ['provocation-genocide', 'provocation-publique-origine'],
    ],
    ['acte:appel-violence appel:armes', ['provocation-a-s-armer']],
    ['acte:appel-violence appel:attentat', ['provocation-terrorisme']],
    ['acte:menace menace:mort critere:origine', ['menace-de-mort']],
    ['acte:menace menace:violence critere:personne', ['menace-crime-delit']],
    ['acte:menace menace:condition critere:ne-sais-pas', ['menace-sous-condition']],
    ['acte:menace menace:ne-sais-pas critere:personne', ['menace-de-mort', 'menace-crime-delit']],
    ['acte:negation negation:shoah', ['contestation-crimes-contre-humanite']],
    ['acte:negation negation:autre-crime', ['negation-autres-genocides']],
    [
      'acte:negation negation:ne-sais-pas',
      ['contestation-crimes-contre-humanite', 'negation-autres-genocides'],
    ],
    ['acte:eloge eloge:attentat', ['apologie-terrorisme']],
    ['acte:eloge eloge:autre-crime', ['apologie-crimes']],
    ['acte:acharnement', ['cyberharcelement']],
    ['acte:donnees', ['doxxing']],
    ['acte:rien', ['hors-perimetre-opinion']],
  ])('%s proposes %j and asks nothing more', (words, categories) => {
    expect(proposed(words)).toEqual(categories);
    expect(asked(words)).toBeNull();
  });

  test.each(['', 'acte:ne-sais-pas', 'acte:insulte critere:ne-sais-pas', 'acte:fait critere:ne-sais-pas'])(
    '« %s » proposes nothing: a moderator will qualify',
    (words) => {
      expect(proposed(words)).toEqual([]);
    },
  );

  test('who may see it is not asked again', () => {
    expect(asked('')).toBe('acte');
    expect(asked('acte:insulte')).toBe('critere');
    expect(asked('acte:insulte critere:origine')).toBeNull();
  });
});

describe('out of public sight', () => {
  test.each([
    ['acte:insulte critere:origine', ['injure-non-publique-discriminatoire']],
    ['acte:fait critere:sexe', ['diffamation-non-publique-discriminatoire']],
    ['acte:appel-haine critere:handicap', ['provocation-non-publique-discriminatoire']],
    ['acte:insulte critere:personne', []],
    ['acte:negation negation:shoah', []],
    ['acte:menace menace:mort critere:origine', ['menace-de-mort']],
  ])('%s among friends proposes %j', (words, categories) => {
    expect(proposed(words, 'friends')).toEqual(categories);
  });

  test('an unknown audience is asked for, and « je ne sais pas » keeps both readings', () => {
    expect(asked('acte:insulte critere:origine', 'unknown')).toBe('public');
    expect(asked('acte:insulte critere:origine', 'closed-group')).toBe('public');
    expect(proposed('acte:insulte critere:origine public:ne-sais-pas', 'unknown')).toEqual([
      'injure-publique-origine',
      'injure-non-publique-discriminatoire',
    ]);
  });
});

describe('the screen before any picture', () => {
  test('a child in a sexual image leaves room for nothing else', () => {
    expect(
      proposals([
        { question: 'q-mineur-sexuel', value: 'oui' },
        { question: 'q-intime', value: 'oui' },
        ...answersOf(path('acte:insulte critere:origine')),
      ]),
    ).toEqual(['pedopornographie']);
  });

  test('an intimate image of an adult, true or faked', () => {
    expect(proposals([{ question: 'q-intime', value: 'oui' }])).toEqual(['diffusion-images-intimes']);
    expect(
      proposals([
        { question: 'q-intime', value: 'oui' },
        { question: 'q-montage', value: 'oui' },
      ]),
    ).toEqual(['deepfake-sexuel']);
  });
});

test('no way through the conversation asks more than three questions, whatever the audience', () => {
  const longest = (walked: Path): number => {
    const step = nextStep(walked);
    if (step === null) return walked.length;
    return Math.max(...step.choices.map(({ id }) => longest([...walked, { step: step.id, choice: id }])));
  };
  expect(longest([])).toBe(3);
});

test('a finer answer replaces the first one, so that a question is answered once', () => {
  expect(answersOf(path('acte:negation negation:shoah'))).toEqual([
    { question: 'q-negation', value: 'shoah' },
  ]);
});
