import * as v from 'valibot';
import { rawReadingSchema } from '../evidence/reading-schema.ts';

/** What the script in the page tells. The page's process may be anyone's: the background checks every word. */
const length = v.pipe(v.number(), v.finite());
const words = v.pipe(v.string(), v.maxLength(20_000));
const time = v.pipe(v.string(), v.isoTimestamp());
const rectangle = v.object({ x: length, y: length, width: length, height: length });
const redaction = v.object({ where: v.picklist(['picture', 'snapshot', 'address', 'text']), what: words });

const surroundings = v.object({
  width: length,
  height: length,
  pixelRatio: length,
  language: words,
  timeZone: words,
  colorScheme: v.picklist(['light', 'dark']),
  /** Whether the network's own menus name an account that looks at the page; null where they cannot tell. */
  signedIn: v.nullable(v.boolean()),
  privateWindow: v.nullable(v.boolean()),
  /** What Navigation Timing says of how the page came; null where it says nothing. */
  httpStatus: v.nullable(length),
  redirects: v.nullable(length),
  navigation: v.nullable(v.picklist(['navigate', 'reload', 'back_forward', 'prerender'])),
  movedWithin: v.nullable(v.boolean()),
  serviceWorker: v.nullable(v.boolean()),
  fromCache: v.nullable(v.boolean()),
});

/** What a page says of its window; coarsened before it is sealed. */
export type Surroundings = v.InferOutput<typeof surroundings>;

const seen = v.object({ reading: rawReadingSchema, rectangle, at: time });

/** One reading of the post, and where it stood. */
export type Seen = v.InferOutput<typeof seen>;

/** First news of a gesture: the post designated, or none. `holdsMedia` decides whether anything may be pictured at once. */
export const foundSchema = v.object({
  seen: v.nullable(seen),
  holdsMedia: v.boolean(),
  /** Addresses of all media in the post, those that are in no reading among them: to know others by, never stored. */
  media: v.optional(v.pipe(v.array(words), v.maxLength(200))),
  picked: v.boolean(),
  page: v.object({ address: words, title: words, contentType: words }),
  redactions: v.pipe(v.array(redaction), v.maxLength(100)),
  surroundings,
  /** Frames of another origin in the post, as the page addresses them: to be opened, never stored. */
  frames: v.pipe(v.array(words), v.maxLength(10)),
  invitation: v.nullable(words),
});
export type Found = v.InferOutput<typeof foundSchema>;

const piece = v.object({ shot: v.pipe(v.number(), v.integer()), source: rectangle, x: length, y: length });

/** A part of one picture of the view and its place in the picture of the post; device pixels. */
export type Piece = v.InferOutput<typeof piece>;

const strip = v.object({ y: length, x: length, width: length, height: length, at: length });

/** What a player showed at the instant of the picture. */
const playing = v.object({
  kind: v.picklist(['video', 'audio']),
  address: v.nullable(words),
  position: length,
  duration: v.nullable(length),
  live: v.nullable(v.boolean()),
  paused: v.boolean(),
  captions: v.pipe(v.array(words), v.maxLength(20)),
});
/** A player of the post, positions in milliseconds. */
export type PlayingSeen = v.InferOutput<typeof playing>;

const mask = v.object({ ...rectangle.entries, label: v.pipe(v.string(), v.maxLength(100)) });

const photograph = v.object({
  pieces: v.pipe(v.array(piece), v.maxLength(400)),
  width: length,
  height: length,
  /** Device pixels the whole view should measure: a picture of another size is of something else. */
  view: v.object({ width: length, height: length }),
  /** What is painted over in grey, in the picture's own pixels, each with the label that says so. */
  masks: v.pipe(v.array(mask), v.maxLength(400)),
  touched: v.pipe(
    v.array(v.object({ what: v.picklist(['scroll', 'hidden-bar', 'activation', 'late']), detail: words })),
    v.maxLength(50),
  ),
  redactions: v.pipe(v.array(redaction), v.maxLength(100)),
  /** When each part of the picture was taken, in the picture's own pixels. */
  strips: v.pipe(v.array(strip), v.maxLength(400)),
  at: time,
});

/** How the post is put together from pictures of the view. */
export type Photograph = v.InferOutput<typeof photograph>;

const snapshot = v.object({
  html: v.pipe(v.string(), v.maxLength(4 * 1024 * 1024)),
  redactions: v.pipe(v.array(redaction), v.maxLength(100)),
  missing: v.pipe(v.array(words), v.maxLength(100)),
});

/** The post's own subtree as one file without scripts, and what could not be put in it. */
export type Snapshot = v.InferOutput<typeof snapshot>;

const original = v.object({
  /** Cleaned. */
  address: words,
  mediaType: words,
  served: v.nullable(v.picklist(['cache', 'network'])),
  /** Base64. */
  data: v.pipe(v.string(), v.maxLength(40 * 1024 * 1024)),
});

/** A file of the post's own media as the browser already had it. */
export type Original = v.InferOutput<typeof original>;

const milliseconds = v.object({
  read: v.nullable(length),
  picture: v.nullable(length),
  copy: v.nullable(length),
  originals: v.nullable(length),
  whole: v.nullable(length),
});

/** How long the parts of a taking took, by a clock that never goes back; null for what was not done. */
export type Milliseconds = v.InferOutput<typeof milliseconds>;

/** What was taken of the post: pixels where they could be had, else a drawing labelled as such, else neither. */
export const takenSchema = v.object({
  photograph: v.nullable(photograph),
  /** Drawn by html2canvas (rule 2: labelled `rendered`); `address` is a data: PNG. */
  drawing: v.nullable(
    v.object({
      address: v.pipe(v.string(), v.maxLength(40 * 1024 * 1024)),
      redactions: v.pipe(v.array(redaction), v.maxLength(100)),
    }),
  ),
  snapshot: v.nullable(snapshot),
  originals: v.pipe(v.array(original), v.maxLength(30)),
  /** Addresses of media that could not be had, each with why. */
  originalsMissing: v.pipe(v.array(words), v.maxLength(100)),
  playing: v.pipe(v.array(playing), v.maxLength(20)),
  milliseconds,
  /** The post read again after the picture; null where it had left the page. */
  again: v.nullable(seen),
  first: v.nullable(seen),
  /** What was read in between, each time the page had changed the post. */
  between: v.optional(v.pipe(v.array(seen), v.maxLength(6))),
  checkedAt: time,
});
export type Taken = v.InferOutput<typeof takenSchema>;
