import { seeded } from '../random.ts';

const SYLLABLES =
  'ba bou bri cha chon cle da dou dri fa feu flo ga gou gri ha jo ju ka la lou ma meu mi mon na no nui pa pin pla pou pru ra rei rou sa sour ste ta tou tri va veu vol wa xa ya za zon'.split(
    ' ',
  );
const ENDINGS = ['', 'che', 'eau', 'elle', 'ment', 'ogne', 'onde', 'rade', 'tion', 'ule', 'vard', 'yle'];

/** Five thousand made-up words; the first is in half of the posts and the last in one of five thousand, as in any language. */
export const LEXICON: readonly string[] = made(5_000);

function made(count: number): string[] {
  const random = seeded(1881);
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? '';
  const words = new Set<string>();
  while (words.size < count) {
    const length = 1 + Math.floor(random() * 3);
    words.add(Array.from({ length }, () => pick(SYLLABLES)).join('') + pick(ENDINGS));
  }
  return [...words];
}

/** The word of a rank, from 1: the most frequent first. */
export function wordOf(rank: number): string {
  return LEXICON[rank - 1] ?? '';
}
