/** Ids kept for ever in records: never renamed, only added to. */
export type PlatformId = 'x' | 'bluesky' | 'mastodon' | 'generic';

/** Whom a post lets itself be seen by, as the page shows it: an observation, never a verdict in law. */
export type AudienceKind =
  | 'public-account'
  | 'open-group'
  | 'closed-group'
  | 'friends'
  | 'direct'
  | 'unlisted'
  | 'unknown';

/** Audience with the page's own wording beside it. */
export interface Audience {
  kind: AudienceKind;
  members: number | null;
  raw: string | null;
}

/** Who signs the post on the page; nothing here says who a person is. */
export interface Author {
  handle: string | null;
  name: string | null;
  stableId: string | null;
  profile: string | null;
}

/**
 * When a post says it was published (ISO 8601, UTC) and where that comes from.
 * `relative` times carry their two bounds; `decoded` is the instant inside the id, kept for cross-checking.
 */
export interface Published {
  at: string;
  source: 'shown' | 'decoded' | 'relative';
  earliest: string | null;
  latest: string | null;
  raw: string | null;
  decoded: string | null;
}

/** A piece of media as the DOM names it; `address` never holds credentials. */
export interface Media {
  kind: 'image' | 'video' | 'audio' | 'canvas' | 'frame';
  address: string | null;
  alt: string | null;
}

/** A counter as the page words it. */
export interface Counter {
  kind: 'replies' | 'reposts' | 'likes' | 'views' | 'quotes' | 'bookmarks' | 'other';
  value: number | null;
  raw: string;
}

/**
 * What could not be read, by name. `unseen-text`: words read that no one could see on the page; `unread-text`: words
 * seen on the page that could not be read.
 */
export type MissingPart =
  | 'id'
  | 'permalink'
  | 'author'
  | 'published'
  | 'text'
  | 'hidden-text'
  | 'unseen-text'
  | 'unread-text'
  | 'audience'
  | 'media'
  | 'quoted'
  | 'frame'
  | 'language';

/** What was read of one post, in a page's own words; null is « not shown », never a guess. */
export interface PostReading {
  platform: PlatformId;
  id: string | null;
  permalink: string | null;
  author: Author;
  published: Published | null;
  text: string;
  language: string | null;
  truncated: boolean;
  audience: Audience;
  replyTo: string | null;
  repostedBy: string | null;
  quoted: PostReading | null;
  media: Media[];
  counters: Counter[];
  edited: boolean | null;
  promoted: boolean;
  missing: MissingPart[];
}
