import { Notice } from '../ui/Notice.tsx';
import type { Say } from './words.ts';

/** Whom to call now, large: a capture warns nobody. */
export function Danger({ say }: { say: Say }) {
  return (
    <Notice kind="danger" live="alert">
      <p class="danger-title">{say('danger-title')}</p>
      <p>
        {say('danger-police')}
        <strong class="danger-number">17 · 112</strong>
      </p>
      <p>
        {say('danger-sms')}
        <strong class="danger-number">114</strong>
      </p>
      <p>{say('danger-text')}</p>
    </Notice>
  );
}
