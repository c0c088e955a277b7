import type { PostReading } from '../platforms/reading.ts';

/** How a file came to be (rule 2: pixels are never faked, a drawing is labelled). */
export type Making = 'pixels' | 'rendered' | 'snapshot' | 'original';

/** What a file is for. */
export type FileRole = 'picture' | 'snapshot' | 'original';

/** A file that belongs to a record; its name in a bundle is `<sha256>.<extension of its media type>`. */
export interface EvidenceFile {
  role: FileRole;
  made: Making;
  mediaType: 'image/png' | 'image/webp' | 'image/jpeg' | 'image/gif' | 'text/html' | 'video/mp4';
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
  what: 'scroll' | 'hidden-bar';
  detail: string;
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
  conditions: Conditions;
  changes: Change[];
  touched: Touched[];
  redactions: Redaction[];
  /** Characters that JCS and PostgreSQL refuse, replaced by U+FFFD before sealing. */
  replaced: { surrogates: number; nulls: number };
  files: EvidenceFile[];
  /** What no file could be made of: `picture`, `snapshot`, `original:<address>`. */
  filesMissing: string[];
  tool: { name: 'temoin'; version: string; build: string };
}
