import type { Actor, CaseEvent } from '../../../lib/cases/event.ts';
import { categoryName } from '../category-name.ts';
import { useWords } from '../words.ts';

/** An event in words: what was done, and by whom. */
export function useEventWords(names: Record<string, string>) {
  const { t, say, language } = useWords();
  return {
    what(event: CaseEvent): string {
      const said = say(`event.${event.kind}`);
      if (event.kind !== 'accepted' && event.kind !== 'requalified') return said;
      const categories = event.categories.map((id) => categoryName(id, language));
      return `${said} : ${categories.join(' ; ') || t('category.none')}`;
    },
    who(actor: Actor): string {
      if (actor.role !== 'moderator' || actor.id === null) return say(`actor.${actor.role}`);
      return names[actor.id] ?? t('actor.moderator');
    },
  };
}
