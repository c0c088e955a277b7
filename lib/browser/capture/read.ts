import { boundedReading } from '../../capture/bounded.ts';
import type { Found, Seen } from '../../capture/report.ts';
import { dated } from '../../platforms/dated.ts';
import { mediaOf } from '../../platforms/media.ts';
import type { PostReading } from '../../platforms/reading.ts';
import { foreignAddresses, framesShown } from './frames/foreign.ts';
import { readPost } from './frames/home.ts';
import { holdsMedia } from './holds-media.ts';
import { pageOf } from './page-of.ts';
import { surroundings } from './surroundings.ts';
import { boxOf } from './view.ts';
import { onceEach, takenOut, withoutVolunteer } from './volunteer/reading.ts';
import { watchPost } from './watching.ts';

/** Reads the post as it is now; null once it has left the page. */
export function seen(post: Element): Seen | null {
  if (!post.isConnected) return null;
  const now = new Date();
  const read = withoutVolunteer(dated(readPost(post), post, now));
  const reading = boundedReading(withFrames(read, post));
  return { reading, rectangle: boxOf(post), at: now.toISOString() };
}

/** First news of a post, or of none: nothing here asks for a pixel or reads an image. */
export function found(
  post: Element | null,
  { picked, frame }: { picked: boolean; frame: Element | null },
): Found {
  const { page, redactions } = pageOf(document);
  if (post) watchPost(post, seen);
  return {
    seen: post && seen(post),
    holdsMedia: post !== null && holdsMedia(post),
    media: post
      ? mediaOf(post)
          .slice(0, 200)
          .map(({ address }) => (address ?? '').slice(0, 2_000))
      : [],
    picked,
    page: { ...page, contentType: document.contentType },
    redactions: onceEach([...redactions, ...(post ? takenOut(post) : [])]),
    surroundings: surroundings(),
    frames: foreignAddresses(post, frame),
    invitation: invitation(),
  };
}

/** The words of a frame are in no reading of the post around it. */
function withFrames(reading: PostReading, post: Element): PostReading {
  if (reading.missing.includes('frame') || framesShown(post).length === 0) return reading;
  return { ...reading, missing: [...reading.missing, 'frame'] };
}

function invitation(): string | null {
  const meta = document.querySelector('meta[name="temoin-invitation"]');
  return meta?.getAttribute('content')?.slice(0, 20_000) ?? null;
}
