import type { Change } from '../../../lib/evidence/record.ts';
import type { MissingPart } from '../../../lib/platforms/reading.ts';

/** What a capture of a hostile page must come to, whatever the browser. */
export interface Expected {
  /** Where the popup comes to rest once any question is answered « Non »; null: on any of them, according to the browser. */
  screen: 'draft' | 'nothing' | 'failed' | null;
  /** Whether the questions about images come first. */
  asks: boolean;
  /** Words that `reading.text` holds; null where none can be read. */
  text: string | null;
  /** Words that `reading.text` does not hold. */
  without: string | null;
  /** What made the picture: `any` where a browser may be kept from the pixels, `none` where there is nothing to picture. */
  picture: 'pixels' | 'any' | 'none';
  /** Names that `reading.missing` holds. */
  missing: readonly MissingPart[];
  /** Parts that `changes` holds; null where it may hold anything. Empty: nothing may be said to have changed. */
  changes: readonly Change['part'][] | null;
}

/** One page that fights back, served at `/hostile/<name>`. */
export interface HostilePage {
  name: string;
  /** What it does, in a line. */
  says: string;
  /** Made at each asking: some are very large. */
  html: () => string;
  /** Headers of its answer, beside the content type. */
  headers: Readonly<Record<string, string>>;
  expected: Expected;
  /** Where it comes to something else in Firefox, for a reason told beside it. */
  firefox: Partial<Expected>;
  /** Seconds that it may take, click to rest. */
  seconds: number;
  /** Whether it is among the few that every run of the tests goes through. */
  core: boolean;
}

const CALM: Expected = {
  screen: 'draft',
  asks: false,
  text: 'gobe-lune',
  without: null,
  picture: 'pixels',
  missing: [],
  changes: [],
};

/** A page of the gallery; without more it is captured as if it were calm, with the words « gobe-lune ». */
export function hostile(
  name: string,
  says: string,
  html: string | (() => string),
  expected: Partial<Expected> = {},
  more: Partial<Pick<HostilePage, 'headers' | 'seconds' | 'core' | 'firefox'>> = {},
): HostilePage {
  return {
    name,
    says,
    html: typeof html === 'string' ? () => html : html,
    headers: {},
    seconds: 20,
    core: false,
    firefox: {},
    ...more,
    expected: { ...CALM, ...expected },
  };
}

/** The same page, with what its capture must come to in Firefox. */
export function inFirefox(page: HostilePage): HostilePage {
  return { ...page, expected: { ...page.expected, ...page.firefox } };
}
