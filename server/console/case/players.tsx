import type { Playing } from '../../../lib/evidence/record.ts';
import type { Heard } from '../../../lib/law/classification.ts';
import { positionWords } from '../../../lib/position.ts';
import { useWords } from '../words.ts';

/** What each player showed at the instant of the picture; nothing where there was none. */
export function Players({ playing }: { playing: readonly Playing[] }) {
  const { t, say } = useWords();
  if (playing.length === 0) return null;
  return (
    <ul class="bullets players">
      {playing.map(({ kind, address, position, duration, live, paused, captions }, at) => (
        <li key={`${at} ${address}`}>
          {t('player.line', {
            kind: say(`player.${kind}`),
            position: positionWords(position),
            duration: duration === 'non vérifié' ? t('unchecked') : positionWords(duration),
            state: t(paused ? 'player.paused' : 'player.playing'),
          })}{' '}
          {live === 'oui' && t('player.live')} {address === null && t('player.no-address')}
          {captions.length > 0 && (
            <p>
              {t('player.captions')} <bdi>{captions.join(' / ')}</bdi>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The words the volunteer says they have heard: their testimony, never a transcript. */
export function HeardWords({ heard }: { heard: readonly Heard[] }) {
  const { t } = useWords();
  if (heard.length === 0) return null;
  return (
    <>
      <h3>{t('heard.title')}</h3>
      <p class="muted">{t('heard.what')}</p>
      <ul class="bullets">
        {heard.map(({ from, to, words }) => (
          <li key={`${from} ${to} ${words}`}>
            {t('heard.from', { from: positionWords(from), to: positionWords(to) })}{' '}
            <q>
              <bdi>{words}</bdi>
            </q>
          </li>
        ))}
      </ul>
    </>
  );
}
