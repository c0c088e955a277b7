import type { PostReading } from '../platforms/reading.ts';

/** How a file came to be (rule 2: pixels are never faked, a drawing is labelled). */
export type Making = 'pixels' | 'rendered' | 'snapshot' | 'original';

/** What a file is for; `context` is the whole view with everything but the post veiled. */
export type FileRole = 'picture' | 'context' | 'snapshot' | 'original';

/** What a file may be: none of them runs where a browser or a reader opens it from a bundle. */
export type EvidenceType =
  | 'image/png'
  | 'image/webp'
  | 'image/jpeg'
  | 'image/gif'
  | 'image/avif'
  | 'text/html'
  | 'text/vtt'
  | 'video/mp4'
  | 'video/webm'
  | 'audio/mpeg'
  | 'audio/mp4'
  | 'audio/ogg'
  | 'audio/webm'
  | 'audio/wav';

/** A file that belongs to a record; its name in a bundle is `<sha256>.<extension of its media type>`. */
export interface EvidenceFile {
  role: FileRole;
  made: Making;
  mediaType: EvidenceType;
  /** Which taking it belongs to: 0 is the post as it was found, n the nth of `more`. */
  take: number;
  /** The address an original was read from, cleaned; null for every other file. */
  of: string | null;
  /** Where the browser had an original from, as Resource Timing shows it; null for every other file. */
  served: Known<'cache' | 'network'> | null;
  /** Bytes. */
  size: number;
  sha256: string;
  /** Pixels, for pictures. */
  width: number | null;
  height: number | null;
}

/** A known fact, or the words « non vérifié »: a condition is never blank (law.md 4.1, 4.4). */
export type Known<T> = T | 'non vérifié';

/** The conditions of a capture, coarsened so that two bundles never lead back to one person (rule 3). */
export interface Conditions {
  browser: Known<string>;
  browserVersion: Known<string>;
  system: Known<string>;
  language: Known<string>;
  timeZone: Known<string>;
  /** CSS pixels, to 50. */
  viewport: Known<{ width: number; height: number }>;
  /** Hundredths: 125 is a ratio of 1.25. */
  pixelRatioPercent: Known<number>;
  zoomPercent: Known<number>;
  colorScheme: Known<'light' | 'dark'>;
  signedIn: Known<'oui' | 'non'>;
  privateWindow: Known<'oui' | 'non'>;
  /** Status of the answer the page came with (RFC 9110 § 15), where Navigation Timing shows it. */
  httpStatus: Known<number>;
  /** How many redirects of its own origin led to the page. */
  redirects: Known<number>;
  /** How the page was come to, as Navigation Timing names it. */
  navigation: Known<'navigate' | 'reload' | 'back_forward' | 'prerender'>;
  /** Whether the page's address was changed by its own scripts since it was loaded. */
  movedWithin: Known<'oui' | 'non'>;
  /** Whether a service worker of the site answered for the page. */
  serviceWorker: Known<'oui' | 'non'>;
  otherExtensions: Known<string>;
  cache: Known<string>;
  proxy: Known<string>;
  ipAddress: Known<string>;
  clockSource: Known<string>;
}

/** The gesture and its instants, all ISO 8601 UTC to the second, in the device's own time. */
export interface Gesture {
  kind: 'toolbar' | 'shortcut' | 'context-menu' | 'pick';
  clickedAt: string;
  readAt: string;
  /** When the volunteer said that no child and no intimate image is shown; null where no question was due. */
  answeredAt: string | null;
  picturedAt: string | null;
  /** Second reading, after the picture. */
  checkedAt: string | null;
}

/** Something between the first reading and the second that was no longer the same. */
export interface Change {
  part: 'text' | 'author' | 'permalink' | 'published' | 'media' | 'rectangle' | 'post';
  before: string;
  after: string;
}

/** What had to be touched in the page for the picture, and was put back. */
export interface Touched {
  what: 'scroll' | 'hidden-bar' | 'activation' | 'late';
  detail: string;
}

/** One picture of the view in the picture of the post: what moves is shown as it was at that instant. */
export interface Strip {
  /** Pixels from the top and from the left of the picture. */
  y: number;
  x: number;
  width: number;
  height: number;
  /** Milliseconds after the post began to be read, by a clock that never goes back. */
  at: number;
}

/** What a player showed at the instant of the picture: in a video or a live, the words spoken are often the offence. */
export interface Playing {
  kind: 'video' | 'audio';
  /** Cleaned; null where it exists only as `blob:`. */
  address: string | null;
  /** Milliseconds from the beginning. */
  position: number;
  /** Milliseconds; « non vérifié » for a live or a player that does not say. */
  duration: Known<number>;
  live: Known<'oui' | 'non'>;
  paused: boolean;
  /** Captions as shown at that instant. */
  captions: string[];
}

/** When a taking began and ended, and how long its parts took by a clock that never goes back. */
export interface Timing {
  /** ISO 8601 UTC to the second, device time. */
  startedAt: string;
  endedAt: string;
  /** Milliseconds, to 10. */
  read: Known<number>;
  picture: Known<number>;
  copy: Known<number>;
  originals: Known<number>;
  /** From the moment the post began to be read. */
  whole: Known<number>;
}

/** Limits under which a capture was made: what is larger is cut or left out, and said. */
export interface CaptureBounds {
  /** Device pixels, widest and tallest picture. */
  pictureSide: number;
  /** Bytes. */
  snapshot: number;
  original: number;
  originals: number;
  /** Milliseconds that images out of view may take to come. */
  waiting: number;
}

/** Why the post was taken once more. */
export type FurtherReason = 'opened' | 'position' | 'context';

/**
 * The same post taken once more at the volunteer's wish: after they opened what veiled it, at another instant of a
 * video, or with the place it stands in. What was found first stays as it was.
 */
export interface Further {
  why: FurtherReason;
  reading: PostReading;
  /** ISO 8601 UTC to the second, as in `gesture`. */
  askedAt: string;
  readAt: string;
  answeredAt: string | null;
  picturedAt: string | null;
  checkedAt: string | null;
  timing: Timing;
  changes: Change[];
  touched: Touched[];
  redactions: Redaction[];
  strips: Strip[];
  playing: Playing[];
  filesMissing: string[];
}

/** What was cut out or masked, and why. */
export interface Redaction {
  where: 'picture' | 'snapshot' | 'address' | 'text';
  what: string;
}

/** The device's clock; the server's answer tells the offset, which a later record may carry. */
export interface DeviceTime {
  capturedAt: string;
  /** Milliseconds to add to the device's time, measured against the association's server. */
  offset: Known<{ milliseconds: number; source: string }>;
}

/** Version 1 of the evidence record, a draft until the issue on proof freezes it. Its id is the SHA-256 of its canonical bytes. */
export interface EvidenceRecord {
  format: 'temoin/record/v1-draft';
  reading: PostReading;
  page: { address: string; title: string };
  time: DeviceTime;
  gesture: Gesture;
  timing: Timing;
  conditions: Conditions;
  changes: Change[];
  touched: Touched[];
  redactions: Redaction[];
  strips: Strip[];
  playing: Playing[];
  more: Further[];
  bounds: CaptureBounds;
  /** Characters that JCS and PostgreSQL refuse, replaced by U+FFFD before sealing. */
  replaced: { surrogates: number; nulls: number };
  files: EvidenceFile[];
  /** What no file could be made of: `picture`, `snapshot`, `original:<address>`. */
  filesMissing: string[];
  tool: { name: 'temoin'; version: string; build: string };
}
