import { useSignal } from '@preact/signals';
import { CopyButton } from '../shell/copy-button.tsx';
import { useWords } from '../words.ts';

/** Only addresses of the web may be opened; anything else stays a text. */
function isWeb(address: string): boolean {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
}

/** An address as a text to copy; following it asks twice, for the network will see the visit. */
export function Permalink({ address, label }: { address: string; label: string }) {
  const { t } = useWords();
  const asking = useSignal(false);
  return (
    <span class="permalink">
      <bdi class="address" dir="ltr">
        {address}
      </bdi>{' '}
      <CopyButton label={label} text={address} />{' '}
      {isWeb(address) && !asking.value && (
        <button
          type="button"
          class="button button-small"
          onClick={() => {
            asking.value = true;
          }}
        >
          {t('link.open')}
        </button>
      )}
      {asking.value && (
        <span class="notice" role="alert">
          <span>{t('link.warning')}</span>{' '}
          <a
            class="button button-small"
            href={address}
            target="_blank"
            rel="noopener noreferrer nofollow"
            referrerpolicy="no-referrer"
          >
            {t('link.confirm')}
          </a>{' '}
          <button
            type="button"
            class="button button-small"
            onClick={() => {
              asking.value = false;
            }}
          >
            {t('cancel')}
          </button>
        </span>
      )}
    </span>
  );
}
