import en from '../../locale/en/journal.json' with { type: 'json' };
import fr from '../../locale/fr/journal.json' with { type: 'json' };
import { translator } from '../../locale/locale.ts';
import type { OutboxState } from '../../outbox/item.ts';
import { browser } from '../extension.ts';
import { uiLanguage } from '../language.ts';

/** A calm blue: waiting is no alarm. */
const COLOUR = '#35597f';

/** Shows on the toolbar how many records wait to be sent, and says it in words for who hovers or listens. */
export async function showBadge(counts: Record<OutboxState['state'], number>): Promise<void> {
  const say = translator({ fr, en }, uiLanguage());
  const waiting = counts.waiting + counts.sending + counts.blocked;
  const words = [say('gesture')];
  if (waiting > 0) words.push(say(waiting === 1 ? 'badge-one' : 'badge-many', { count: waiting }));
  if (counts.refused > 0) words.push(say('badge-refused', { count: counts.refused }));
  await browser.action.setBadgeBackgroundColor({ color: COLOUR });
  await browser.action.setBadgeText({ text: waiting > 0 ? String(waiting) : counts.refused > 0 ? '!' : '' });
  await browser.action.setTitle({ title: words.join(' — ') });
}
