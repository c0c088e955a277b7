import type { PlayingSeen } from '../../capture/report.ts';
import { cleanMediaAddress } from '../../platforms/address.ts';
import { attempt } from '../../platforms/steady.ts';
import { composedContains, elementsUnder } from './composed.ts';
import { keptWords } from './volunteer/known.ts';
import { volunteersOwn } from './volunteer.ts';

const MOST = 20;
const LONGEST = 2_000;
/** Boxes in which players of their own make write captions as text: Video.js, Plyr, JW Player, Shaka, Mastodon, X. */
const CAPTIONS =
  '.vjs-text-track-cue, .plyr__captions, .jw-text-track-cue, .shaka-text-container, .video-player__captions, [data-testid="videoCaptions"]';

/**
 * What the players of a post show at this instant: the words spoken are often the offence, and where they are matters.
 * Those of answers, and whatever else in the post is not its author's, are not the post's.
 */
export function playersOf(post: Element): PlayingSeen[] {
  const all = [post, ...elementsUnder(post, () => true)];
  const showing = all.filter((element) => isPlayer(element) || element.matches(CAPTIONS));
  if (showing.length === 0) return [];
  const removed = [...volunteersOwn(post).keys()];
  const own = showing.filter((element) => !removed.some((part) => composedContains(part, element)));
  const players = own.filter(isPlayer);
  const written = own.filter((element) => !isPlayer(element)).map(({ textContent }) => textContent ?? '');
  return players.slice(0, MOST).map((player, at) => ({
    ...stateOf(player),
    captions: bounded([...captionsOf(player), ...(at === 0 ? written : [])]),
  }));
}

function isPlayer(element: Element): element is HTMLMediaElement {
  return (element.localName === 'video' || element.localName === 'audio') && 'currentTime' in element;
}

function stateOf(player: HTMLMediaElement): Omit<PlayingSeen, 'captions'> {
  const { currentTime, duration, paused } = player;
  const live = Number.isNaN(duration) ? null : duration === Infinity;
  return {
    kind: player.localName === 'audio' ? 'audio' : 'video',
    address: addressOf(player),
    position: Number.isFinite(currentTime) ? Math.max(0, currentTime * 1000) : 0,
    duration: live === false ? duration * 1000 : null,
    live,
    paused,
  };
}

/** Null for a `blob:` or a stream: it names nothing that anybody else could look at. */
function addressOf({ currentSrc, src }: HTMLMediaElement): string | null {
  return cleanMediaAddress(currentSrc || src).address || null;
}

/** Captions shown at this instant: those of the tracks that are showing. */
function captionsOf({ textTracks }: HTMLMediaElement): string[] {
  return attempt(
    () =>
      [...textTracks]
        .filter(({ mode }) => mode === 'showing')
        .flatMap(({ activeCues }) => [...(activeCues ?? [])])
        .map((cue) => ('text' in cue && typeof cue.text === 'string' ? withoutTags(cue.text) : '')),
    [],
  );
}

/** WebVTT writes `<v Ada>` and `<i>` into its cues (§ 4.2.2). */
function withoutTags(cue: string): string {
  return cue.replace(/<[^>]*>/g, '');
}

function bounded(captions: string[]): string[] {
  const words = captions.map((caption) => keptWords(caption.replace(/\s+/g, ' ').trim()).slice(0, LONGEST));
  return [...new Set(words)].filter((one) => one !== '').slice(0, MOST);
}
