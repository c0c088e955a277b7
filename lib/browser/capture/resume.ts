import type { Store } from '../store/db.ts';
import { draftById } from '../store/drafts.ts';
import { stored } from '../store/failure.ts';
import { recordOf } from '../store/record-of.ts';
import { isCondemned } from './condemned.ts';
import { rememberedDraft } from './remembered.ts';
import type { TabDrafts } from './tabs.ts';

/** After the worker's death, brings a tab's durable draft back; does nothing where there is none. */
export async function resume(db: Store, tabs: TabDrafts, tab: number): Promise<void> {
  const id = await rememberedDraft(tab);
  const kept = id === null || (await isCondemned(id)) ? null : await stored(() => draftById(db, id));
  if (id === null || !kept?.ok || !kept.value) return;
  const { record, answers } = kept.value;
  tabs.happen(tab, { kind: 'resumed', id, answers, record: recordOf(record) });
}
