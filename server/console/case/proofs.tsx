import type { ProofCheck } from '../../../lib/console-api.ts';
import { useWords } from '../words.ts';
import { isGood } from './proof.ts';

function Check({ check }: { check: ProofCheck }) {
  const { t, say } = useWords();
  return (
    <li class={isGood(check) ? 'check-good' : 'check-bad'}>
      <p>
        <strong>{say(`proof.what.${check.what}`)}</strong> <code>{check.object.slice(0, 12)}…</code>
      </p>
      <p>{say(`proof.seal.${check.what}.${check.seal}`)}</p>
      <p>
        {check.receipt === 'valid'
          ? t('proof.receipt.valid', { index: check.index ?? '?' })
          : say(`proof.receipt.${check.receipt}`)}
      </p>
    </li>
  );
}

/** Each proof in words: what it shows, and what it does not. */
export function Proofs({ proofs }: { proofs: readonly ProofCheck[] }) {
  const { t } = useWords();
  const bad = proofs.filter((check) => !isGood(check));
  return (
    <>
      <p
        class={bad.length === 0 ? 'notice notice-ok' : 'notice notice-danger'}
        data-proofs={bad.length === 0 ? 'good' : 'bad'}
      >
        {bad.length === 0 ? t('proof.all', { count: proofs.length }) : t('proof.some', { count: bad.length })}
      </p>
      <p>{t('proof.limits')}</p>
      <details open={bad.length > 0}>
        <summary>{t('proof.each')}</summary>
        <ul class="checks">
          {proofs.map((check) => (
            <Check key={check.object} check={check} />
          ))}
        </ul>
      </details>
      <p class="muted">{t('proof.time')}</p>
      <p class="muted">{t('proof.who')}</p>
    </>
  );
}
