import type { Deadline } from '../../../lib/law/deadline.ts';
import { deadlineOf } from '../../../lib/law/deadline.ts';
import type { Category } from '../category.ts';
import { categoryById } from '../category.ts';
import type { Words } from '../words.ts';
import { useWords } from '../words.ts';
import type { Fact } from './facts.tsx';
import { Facts } from './facts.tsx';

/** The heaviest penalty in words: years where they are whole. */
function penaltyOf({ penalty }: Category, { t, language }: Words): string | null {
  const { prisonMonths, fineEuros, note } = penalty;
  const euros = new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB').format(fineEuros);
  const prison =
    prisonMonths === 12
      ? t('law.prison-year')
      : prisonMonths % 12 === 0
        ? t('law.prison-years', { years: prisonMonths / 12 })
        : t('law.prison', { months: prisonMonths });
  const parts = [...(prisonMonths > 0 ? [prison] : []), ...(fineEuros > 0 ? [t('law.fine', { euros })] : [])];
  const said = parts.join(', ');
  return note ? `${said} (${note[language]})` : said || null;
}

function DeadlineNote({ deadline }: { deadline: Deadline | null }) {
  const { t, day } = useWords();
  if (deadline === null) return <>{t('law.deadline.unknown')}</>;
  const said = t('law.deadline.by', { day: day(deadline.lastSafeDay) });
  return (
    <>
      {said} {t('law.deadline.from')}
      {deadline.urgency === 'past' && <strong class="due"> {t('law.deadline.passed')}</strong>}
      {(deadline.urgency === 'red' || deadline.urgency === 'amber') && (
        <strong class="due"> {t('law.deadline.near')}</strong>
      )}
    </>
  );
}

interface Props {
  id: string;
  /** First publication as the page shows it, its earliest bound; null where it shows none. */
  published: string | null;
}

/** One offence as the law's data say it: name, text, elements, penalty, time limit. */
export function Offence({ id, published }: Props) {
  const words = useWords();
  const { t, language } = words;
  const now = new Date();
  const category = categoryById(id, published, now);
  if (!category) {
    return (
      <p>
        <code>{id}</code> · {t('law.unknown')}
      </p>
    );
  }
  const facts: Fact[] = [
    [t('law.basis'), category.basis],
    [
      t('law.elements'),
      category.elements.length === 0 ? null : (
        <ul key="elements" class="bullets">
          {category.elements.map((element) => (
            <li key={element.fr}>{element[language]}</li>
          ))}
        </ul>
      ),
    ],
    [t('law.penalty'), penaltyOf(category, words)],
    [t('law.deadline'), <DeadlineNote key="deadline" deadline={deadlineOf(category, published, now)} />],
  ];
  return (
    <section class="offence">
      <h4>{category.name[language]}</h4>
      <Facts facts={facts} unknown={t('none')} />
    </section>
  );
}
