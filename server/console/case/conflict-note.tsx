import type { ConflictAnswer } from '../../../lib/console-api.ts';
import { useWords } from '../words.ts';
import { useEventWords } from './event-words.ts';

/** Who acted first, and what they did. */
export function ConflictNote({ conflict }: { conflict: ConflictAnswer }) {
  const { t, instant } = useWords();
  const { what, who } = useEventWords(conflict.names);
  return (
    <div class="notice notice-danger" role="alert">
      <p>{t('review.conflict')}</p>
      <ul class="bullets">
        {conflict.since.map((event) => (
          <li key={event.sequence}>
            <bdi>
              {t('review.conflict.who', { who: who(event.actor), at: instant(event.at), what: what(event) })}
            </bdi>
          </li>
        ))}
      </ul>
      <p>{t('review.conflict.do')}</p>
    </div>
  );
}
