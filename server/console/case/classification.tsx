import type { CaseView } from '../../../lib/console-api.ts';
import type { Answer, Classification as Proposal } from '../../../lib/law/classification.ts';
import { questionById } from '../../../lib/law/questions.ts';
import type { Language } from '../../../lib/locale/locale.ts';
import { useWords } from '../words.ts';
import { Asides } from './aside.tsx';
import type { Fact } from './facts.tsx';
import { Facts } from './facts.tsx';
import { Offence } from './offence.tsx';
import { HeardWords } from './players.tsx';

/** The earliest instant that the page lets one believe: a deadline is counted from the safest side. */
function firstPublication(view: CaseView): string | null {
  const published = view.records[0]?.record.reading.published;
  return published ? (published.earliest ?? published.at) : null;
}

/** A question of the law's data in words, or its id. */
function asked(id: string, language: Language): string {
  return questionById(id)?.entries.at(-1)?.wording[language] ?? id;
}

/** An answer in words, or as it was given. */
function answered({ question, value }: Answer, language: Language): string {
  const values = questionById(question)?.entries.at(-1)?.values ?? [];
  return values.find(({ id }) => id === value)?.label[language] ?? value;
}

function Proposed({ proposal }: { proposal: Proposal }) {
  const { t, instant, language } = useWords();
  const facts = proposal.answers.map(
    (answer): Fact => [
      asked(answer.question, language),
      <bdi key={answer.question}>{answered(answer, language)}</bdi>,
    ],
  );
  return (
    <details>
      <summary>{t('law.answers')}</summary>
      <Facts facts={facts} unknown={t('unchecked')} />
      <p class="muted">
        {t('law.version', { version: proposal.lawVersion })} · {instant(proposal.at)}
      </p>
    </details>
  );
}

/** What the volunteer proposed and what a moderator kept: the law's own words, never a verdict. */
export function Classification({ view }: { view: CaseView }) {
  const { t } = useWords();
  const published = firstPublication(view);
  const last = view.classifications.at(-1)?.classification;
  const kept = view.state.categories;
  const shown = kept ?? last?.categories ?? [];
  const list = (categories: readonly string[]) =>
    categories.length === 0 ? (
      <p>{t('category.none')}</p>
    ) : (
      categories.map((id) => <Offence key={id} id={id} published={published} />)
    );
  return (
    <>
      <p>{kept ? t('law.reviewed') : t('law.proposed')}</p>
      <h3>{kept ? t('law.by-moderator') : t('law.by-volunteer')}</h3>
      {list(shown)}
      {kept && last && kept.join() !== last.categories.join() && (
        <details>
          <summary>{t('law.by-volunteer')}</summary>
          {list(last.categories)}
        </details>
      )}
      {last && <HeardWords heard={last.heard} />}
      {last && <Proposed proposal={last} />}
      <Asides asides={view.asides} />
    </>
  );
}
