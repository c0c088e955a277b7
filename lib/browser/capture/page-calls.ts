import * as v from 'valibot';
import { bothAnswers } from '../../capture/again.ts';
import { type DraftEvent, inMemory, next } from '../../capture/draft.ts';
import { withMediaSince } from '../../capture/media-since.ts';
import { type Found, foundSchema, type Photograph, takenSchema } from '../../capture/report.ts';
import { withinAnswers } from '../../capture/within-answers.ts';
import { readInvitation } from '../../enrolment/invitation.ts';
import { isSigned } from '../../platforms/signatures.ts';
import type { Handlers, Sender } from '../listen.ts';
import type { PageCalls } from '../messages.ts';
import type { Store } from '../store/db.ts';
import { currentEnrolment } from '../store/enrolment.ts';
import { stored } from '../store/failure.ts';
import type { Ahead } from './ahead.ts';
import { compose } from './compose.ts';
import { sealFurther } from './further/sealing.ts';
import { withInertCopy } from './inert.ts';
import { inject, readerFile } from './inject.ts';
import { askedBy } from './region/asked.ts';
import { sealDraft, type Taking, type Tool, type ToSeal } from './sealing.ts';
import type { Shots } from './shots.ts';
import type { TabDrafts } from './tabs.ts';
import { veiled } from './veil.ts';

/** What the answers to a page need. */
export interface Means {
  db: Store;
  tabs: TabDrafts;
  shots: Shots;
  ahead: Ahead;
  tool: Tool;
  /** Whether this browser was enrolled when last looked: it is looked at again before anything is kept. */
  enrolled: boolean;
}

const newsSchema = v.object({ session: v.pipe(v.string(), v.maxLength(64)), found: v.unknown() });

/** The background's answers to the script in a page; whatever arrives is checked, and only what is due is done. */
export function pageCalls(means: Means): Handlers<PageCalls> {
  const { tabs, shots, ahead } = means;
  return {
    found: (data, sender) => {
      const early = pictureAtOnce(data, sender, means);
      return answerFound(data, sender, means).then(async (answer) =>
        answer === 'picture' && (await early) ? 'pictured' : answer,
      );
    },
    shoot: ({ session, index, ...asked }, { tab, window }) => {
      // Rule 4 at its gate: no pixel is asked for but for a post without media, or after « Non ».
      if (tab === null || window === null || !mayPicture(tabs, tab, session)) return { pictured: false };
      tabs.heard(tab);
      const due = () => mayPicture(tabs, tab, session);
      const shot = shots.shoot({ tab, window, index, asked: askedBy(asked) }, due);
      ahead.pictures(tab, shot);
      return shot.then((pictured) => ({ pictured }));
    },
    cut: ({ session, photograph }, { tab }) => {
      const way = v.safeParse(takenSchema.entries.photograph, photograph);
      if (tab !== null && mayPicture(tabs, tab, session) && way.success && way.output)
        ahead.cut(tab, way.output);
      return null;
    },
    reader: async ({ id }, { tab }) => ({
      ready: tab !== null && isSigned(id) && (await inject(tab, readerFile(id))).ok,
    }),
    more: async (_none, { tab }) => ({ ready: tab !== null && (await inject(tab, '/more.js')).ok }),
    redraw: async ({ session }, { tab }) => {
      if (tab === null || !mayPicture(tabs, tab, session)) return { ready: false };
      return { ready: (await inject(tab, '/redraw.js')).ok };
    },
    taken: ({ session, taken }, { tab }) =>
      tab === null || session !== tabs.of(tab).session ? 'kept' : answerTaken(taken, { tab, session }, means),
    broke: ({ session }, { tab }) => {
      if (tab === null) return null;
      // What breaks before a post is found has told no session yet.
      const { session: known, draft } = tabs.of(tab);
      if (isOfGesture(session, known) || draft?.phase === 'reading')
        tabs.happen(tab, { kind: 'failed', code: 'bad-report' });
      return null;
    },
    unpicked: (_none, { tab }) => {
      if (tab !== null) tabs.happen(tab, { kind: 'unpicked' });
      return null;
    },
  };
}

function isOfGesture(session: string, known: string | null): boolean {
  return session.split('/')[0] === known?.split('/')[0];
}

function mayPicture(tabs: TabDrafts, tab: number, session: string): boolean {
  const it = tabs.of(tab);
  return (
    it.session === session &&
    it.draft?.phase === 'taking' &&
    (it.draft.answers === null || !it.draft.answers.intimate)
  );
}

/**
 * Pictures a post in the very message that tells of it, or not at all: after an `await` the gesture is lost. The gate is
 * rule 4's own, asked ahead of what the draft will be; the pixels are let go of where it has become something else.
 */
async function pictureAtOnce(data: unknown, { tab, window }: Sender, means: Means): Promise<boolean> {
  const { tabs, shots, ahead } = means;
  const news = v.safeParse(newsSchema, data);
  // Firefox has no quota to be spared, and is told how to picture with the asking.
  if (import.meta.env.FIREFOX || tab === null || window === null || !news.success || !means.enrolled)
    return false;
  const found = v.safeParse(foundSchema, news.output.found);
  const { draft } = tabs.of(tab);
  if (!found.success || draft?.phase !== 'reading' || draft.further !== null || refusalOf(found.output))
    return false;
  if (next(draft, { kind: 'found', found: found.output, at: new Date() })?.phase !== 'taking') return false;
  const due = () => mayPicture(tabs, tab, news.output.session);
  const shot = shots.shoot({ tab, window, index: 0, asked: askedBy({}) }, due);
  ahead.pictures(tab, shot);
  return shot;
}

async function answerFound(data: unknown, sender: Sender, means: Means): Promise<'picture' | 'wait'> {
  const { tabs } = means;
  const news = v.safeParse(newsSchema, data);
  if (sender.tab === null || !news.success) return 'wait';
  const it = tabs.of(sender.tab);
  const { session } = news.output;
  const parsed = v.safeParse(foundSchema, news.output.found);
  // A second press while the first was read: the first one's post is no longer the one at hand.
  if (!isOfGesture(session, it.session) && it.draft && inMemory(it.draft) && it.draft.phase !== 'reading')
    tabs.happen(sender.tab, { kind: 'asked', asked: it.draft.asked });
  it.session = session;
  const event = parsed.success
    ? await eventOf(parsed.output, sender, means)
    : ({ kind: 'failed', code: 'bad-report' } as const);
  if (it.session !== session) return 'wait';
  return tabs.happen(sender.tab, event)?.phase === 'taking' ? 'picture' : 'wait';
}

async function eventOf(found: Found, sender: Sender, means: Means): Promise<DraftEvent> {
  const enrolment = await stored(() => currentEnrolment(means.db));
  means.enrolled = enrolment.ok && enrolment.value !== null;
  if (!enrolment.ok) return { kind: 'failed', code: enrolment.code };
  if (enrolment.value === null) return { kind: 'unenrolled', invitation: await invitationIn(found, sender) };
  const reason = refusalOf(found);
  return reason ? { kind: 'blocked', reason } : { kind: 'found', found, at: new Date() };
}

function refusalOf(found: Found): 'pdf' | 'private' | null {
  if (found.page.contentType === 'application/pdf') return 'pdf';
  // Other people's conversations are not published; their reader comes with consent.
  return found.seen?.reading.audience.kind === 'direct' ? 'private' : null;
}

async function invitationIn({ invitation }: Found, { address }: Sender) {
  if (invitation === null || !URL.canParse(address)) return null;
  const read = await readInvitation(invitation, new URL(address));
  return read.ok ? read.value : null;
}

async function answerTaken(
  data: unknown,
  { tab, session }: { tab: number; session: string },
  means: Means,
): Promise<'kept' | 'again'> {
  const { db, tabs, shots, ahead, tool } = means;
  const it = tabs.of(tab);
  if (it.draft?.phase !== 'taking' || it.sealing === session) return 'kept';
  const draft = it.draft;
  const parsed = v.safeParse(takenSchema, data);
  if (!parsed.success) {
    tabs.happen(tab, { kind: 'failed', code: 'bad-report' });
    return 'kept';
  }
  const since = draft.answers === null ? withMediaSince(draft.found, parsed.output) : null;
  if (since) {
    tabs.happen(tab, { kind: 'found', found: since, at: new Date() });
    return 'kept';
  }
  it.sealing = session;
  try {
    const taken = withinAnswers(withInertCopy(parsed.output), draft.answers);
    const needed = ahead.means(tab);
    const photo = mayPicture(tabs, tab, session) ? taken.photograph : null;
    const shot = (index: number) => shots.of(tab, index);
    const cut = (way: Photograph) => ahead.done(tab, way) ?? compose(way, shot);
    const composed = photo && (await (draft.further?.why === 'context' ? veiled(photo, shot) : cut(photo)));
    if (composed && composed.torn > 0 && !it.retried) {
      it.retried = true;
      tabs.heard(tab);
      return 'again';
    }
    const event = await sealing(db, { draft, taken, composed, means: needed, tool });
    // The draft it adds to may be another one on the disk by now: what was found tells the taking.
    if (it.draft?.phase === 'taking' && it.draft.found === draft.found) tabs.happen(tab, event);
    // Another gesture came while this one was sealed: what is kept waits in the journal.
    else if (event.kind === 'kept' && draft.further) {
      // Another post was chosen in its place: the one that takes its place here goes then.
      if (it.replaces === draft.further.kept.id) it.replaces = event.id;
      tabs.happen(tab, instead(event, draft));
    }
    return 'kept';
  } finally {
    if (it.sealing === session) it.sealing = null;
  }
}

function instead(event: Extract<DraftEvent, { kind: 'kept' }>, draft: Taking): DraftEvent {
  const before = draft.further?.kept;
  const answers = bothAnswers(before?.answers ?? null, draft.answers);
  return { ...event, kind: 'replaced', old: before?.id ?? '', answers };
}

async function sealing(db: Store, given: ToSeal): Promise<DraftEvent> {
  const { further } = given.draft;
  if (further === null) {
    const sealed = await sealDraft(db, given);
    return sealed.ok ? { kind: 'kept', ...sealed.value } : { kind: 'failed', code: sealed.code };
  }
  const sealed = await sealFurther(db, given, further);
  return sealed.ok ? { kind: 'kept', ...sealed.value } : { kind: 'not-added', said: sealed.code };
}
