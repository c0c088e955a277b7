/** What a post does beside being read; `static/ronde.js` plays it. */
export type Behaviour = 'change' | 'react' | 'hostile' | 'endless' | 'canvas' | 'shadow' | 'veiled';

/** Something to look at in a post, drawn by code. */
export type Media =
  | { kind: 'picture'; scene: string; alt: string }
  | { kind: 'video'; alt: string }
  | { kind: 'audio'; alt: string }
  | { kind: 'gif'; alt: string };

/** One invented post. */
export interface Post {
  id: string;
  /** A word in its address instead of the id, or null. */
  slug: string | null;
  author: string;
  /** Minutes before the practice ground started. */
  age: number;
  text: string;
  language: 'fr' | 'en' | 'ar';
  media: readonly Media[];
  /** Id of the post quoted, or answered. */
  quotes: string | null;
  repliesTo: string | null;
  /** Handle of whoever shared it. */
  sharedBy: string | null;
  /** Characters shown before « Voir plus », or null. */
  shownCharacters: number | null;
  /** Time shown as « il y a 3 h », without a machine-readable one. */
  vagueTime: boolean;
  microdata: boolean;
  behaviour: Behaviour | null;
  counters: { replies: number; shares: number; likes: number };
}

const ORDINARY = {
  slug: null,
  language: 'fr',
  media: [],
  quotes: null,
  repliesTo: null,
  sharedBy: null,
  shownCharacters: null,
  vagueTime: false,
  microdata: false,
  behaviour: null,
} as const;

/** A post, plain unless said otherwise; counters are worked out from its id, always the same. */
export function post(id: string, author: string, age: number, text: string, extra: Partial<Post> = {}): Post {
  const seed = [...id].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 997, 7);
  const counters = { replies: seed % 9, shares: seed % 23, likes: (seed * 7) % 148 };
  return { ...ORDINARY, id, author, age, text, counters, ...extra };
}
