import { boundedReading } from '../../capture/bounded.ts';
import type { Found, Seen } from '../../capture/report.ts';
import type { Redaction } from '../../evidence/record.ts';
import { cleanAddress } from '../../platforms/address.ts';
import { dated } from '../../platforms/dated.ts';
import { platformFor } from '../../platforms/index.ts';
import { holdsMedia } from './holds-media.ts';
import { boxOf } from './view.ts';

/** Reads the post as it is now; null once it has left the page. */
export function seen(post: Element): Seen | null {
  if (!post.isConnected) return null;
  const url = new URL(location.href);
  const now = new Date();
  const reading = boundedReading(dated(platformFor(url, document).readPost(post, url), post, now));
  return { reading, rectangle: boxOf(post), at: now.toISOString() };
}

const LONGEST_ADDRESS = 8_000;
const MOST_NAMED = 20;

/** « (3) Accueil »: how many notifications wait is the volunteer's own. */
const COUNT = /^\s*[([]\d+\+?[)\]]\s*/;

/** First news of a post, or of none: nothing here asks for a pixel or reads an image. */
export function found(post: Element | null, picked: boolean): Found {
  const { address, redacted } = cleanAddress(location.href);
  // A page chooses its own address: however long, it must not make the report of its post unreadable.
  const named = redacted.slice(0, MOST_NAMED).map((what) => what.slice(0, 100));
  const redactions = named.map((what): Redaction => ({ where: 'address', what }));
  if (COUNT.test(document.title))
    redactions.push({ where: 'text', what: 'nombre de notifications dans le titre' });
  return {
    seen: post && seen(post),
    holdsMedia: post !== null && holdsMedia(post),
    picked,
    page: {
      address: address.slice(0, LONGEST_ADDRESS),
      title: document.title.replace(COUNT, '').slice(0, 500),
      contentType: document.contentType,
    },
    redactions,
    surroundings: {
      width: window.innerWidth,
      height: window.innerHeight,
      pixelRatio: window.devicePixelRatio,
      language: navigator.language,
      timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
      colorScheme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
    },
    invitation: invitation(),
  };
}

function invitation(): string | null {
  const meta = document.querySelector('meta[name="temoin-invitation"]');
  return meta?.getAttribute('content')?.slice(0, 20_000) ?? null;
}
