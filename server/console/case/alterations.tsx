import type { EvidenceRecord, Further } from '../../../lib/evidence/record.ts';
import { useWords } from '../words.ts';

/** One taking of a post, as far as what was done to the page is concerned. */
type Altered = Pick<Further, 'changes' | 'touched' | 'redactions' | 'filesMissing' | 'checkedAt'> &
  Partial<Pick<EvidenceRecord, 'replaced'>>;

/** What moved between the two readings, what was touched for the picture, what was cut out, what is missing. */
export function Alterations({ taking }: { taking: Altered }) {
  const { t, say } = useWords();
  const { changes, touched, redactions, replaced, filesMissing, checkedAt } = taking;
  return (
    <>
      <h3>{t('record.changes')}</h3>
      {changes.length === 0 ? (
        <p>{checkedAt === null ? t('record.unchecked-changes') : t('record.no-change')}</p>
      ) : (
        <ul class="bullets">
          {changes.map((change) => (
            <li key={`${change.part} ${change.before} ${change.after}`}>
              {say(`change.${change.part}`)} : « <bdi>{change.before}</bdi> » → « <bdi>{change.after}</bdi> »
            </li>
          ))}
        </ul>
      )}
      <h3>{t('record.touched')}</h3>
      {touched.length === 0 ? (
        <p>{t('record.untouched')}</p>
      ) : (
        <ul class="bullets">
          {touched.map((touch) => (
            <li key={touch.detail}>
              {say(`touched.${touch.what}`)} <bdi class="muted">{touch.detail}</bdi>
            </li>
          ))}
        </ul>
      )}
      <h3>{t('record.redactions')}</h3>
      {redactions.length === 0 ? (
        <p>{t('record.no-redaction')}</p>
      ) : (
        <ul class="bullets">
          {redactions.map((redaction) => (
            <li key={`${redaction.where} ${redaction.what}`}>
              {say(`redaction.${redaction.where}`)} : <bdi>{redaction.what}</bdi>
            </li>
          ))}
        </ul>
      )}
      {replaced && replaced.surrogates + replaced.nulls > 0 && (
        <p>{t('record.replaced', { count: replaced.surrogates + replaced.nulls })}</p>
      )}
      {filesMissing.length > 0 && (
        <p>
          {t('record.files-missing')} <bdi>{filesMissing.join(', ')}</bdi>
        </p>
      )}
    </>
  );
}
