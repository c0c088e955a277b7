import { ANSWER_LIMIT, type Draft, type DraftEvent, inMemory, next } from '../../capture/draft.ts';
import type { DropReason } from '../../capture/popup-state.ts';
import { screenOf } from '../../capture/screen.ts';
import type { Runtime } from '../extension.ts';
import type { PopupNews } from '../messages.ts';
import type { Asking } from './remembered.ts';

/** Milliseconds a page may take to tell what it holds; past it, something keeps its script from running: an alert, a loop. */
const READING_LIMIT = 25_000;

/** Milliseconds from one sign of a page being pictured to the next; past it, the page is gone. */
const TAKING_LIMIT = 90_000;

/** Milliseconds that a taking may last, however many signs its page gives. */
const LONGEST_TAKING = 300_000;

/** One tab's capture, its popup if one is open, and what is only true while this worker lives. */
export interface Tab {
  draft: Draft | null;
  /** The taking's own name, told by the page with the post that was found; what bears another one is stale. */
  session: string | null;
  port: Runtime.Port | null;
  /** Whether its popup is about to open. */
  opening: boolean;
  /** Durable draft that the next one takes the place of. */
  replaces: string | null;
  /** Whether screens that did not join were taken again. */
  retried: boolean;
  /** Session whose post is being sealed. */
  sealing: string | null;
  /** Why the capture before was let go of, not yet said. */
  before: DropReason | null;
  timer: ReturnType<typeof setTimeout> | undefined;
  /** When it came to its phase, in milliseconds. */
  since: number;
}

/** Every tab's capture; `changed` is told of each step. */
export interface TabDrafts {
  of(tab: number): Tab;
  happen(tab: number, event: DraftEvent): Draft | null;
  /** The page being pictured has given a sign of it: it is waited for anew. */
  heard(tab: number): void;
  /** Tells the popup what to show. */
  tell(tab: number): void;
  forget(tab: number): void;
  /** Whether questions are open in any tab, and whose: a first taking's are the ones that would lose all. */
  asking(): Asking | null;
}

/** Keeps the captures under way, in memory alone. */
export function tabDrafts(
  changed: (tab: number, before: Draft | null, after: Draft | null) => void,
): TabDrafts {
  const tabs = new Map<number, Tab>();
  const of = (tab: number): Tab => {
    const known = tabs.get(tab);
    if (known) return known;
    const fresh = { draft: null, session: null, port: null, replaces: null, before: null };
    const made: Tab = { ...fresh, opening: false, retried: false, sealing: null, timer: undefined, since: 0 };
    tabs.set(tab, made);
    return made;
  };
  const tell = (tab: number): void => {
    const { port, draft, before } = of(tab);
    if (!port) return;
    port.postMessage({ state: screenOf(draft), before } satisfies PopupNews);
  };
  const wait = (tab: number, milliseconds: number | null): void => {
    const it = of(tab);
    clearTimeout(it.timer);
    const late = () => void happen(tab, lateness(it.draft));
    it.timer = milliseconds === null ? undefined : setTimeout(late, milliseconds);
  };
  const heard = (tab: number): void => {
    const { draft, since } = of(tab);
    if (draft?.phase !== 'taking') return;
    wait(tab, Math.max(0, Math.min(TAKING_LIMIT, since + LONGEST_TAKING - Date.now())));
  };
  const happen = (tab: number, event: DraftEvent): Draft | null => {
    const it = of(tab);
    const was = it.draft;
    it.draft = next(was, event);
    if (it.draft === was) return was;
    it.since = Date.now();
    wait(tab, limitOf(it.draft));
    if (it.draft?.phase === 'dropped' && it.port === null) it.before = it.draft.reason;
    tell(tab);
    changed(tab, was, it.draft);
    return it.draft;
  };
  const asking = (): Asking | null => {
    const all = [...tabs].flatMap(([tab, { draft }]): Asking[] =>
      draft?.phase === 'asking' ? [{ tab, open: draft.further ? 'further' : 'first' }] : [],
    );
    return all.find(({ open }) => open === 'first') ?? all[0] ?? null;
  };
  return { of, happen, heard, tell, forget: (tab) => void tabs.delete(tab), asking };
}

function limitOf(draft: Draft | null): number | null {
  if (draft === null || !inMemory(draft)) return null;
  const limits = { reading: READING_LIMIT, asking: ANSWER_LIMIT, taking: TAKING_LIMIT };
  return limits[draft.phase];
}

function lateness(draft: Draft | null): DraftEvent {
  return draft?.phase === 'asking'
    ? { kind: 'waited', at: new Date() }
    : { kind: 'failed', code: 'no-answer' };
}
