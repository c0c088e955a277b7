import type { Playing } from '../../evidence/record.ts';
import type { Heard } from '../../law/classification.ts';
import { positionWords } from '../../position.ts';
import type { Content } from './html.ts';
import { html, said } from './html.ts';
import { items, sentence, t } from './words.ts';

/** What each player showed at the instant of the picture; nothing where there was none. */
export function playersLines(playing: readonly Playing[]): Content {
  if (playing.length === 0) return null;
  return html`<p>${t('player.title')}</p>${items(playing.map(playerLine))}`;
}

function playerLine({ kind, address, position, duration, live, paused, captions }: Playing): Content {
  const at = {
    kind: t(`media.${kind}`),
    position: positionWords(position),
    duration: duration === 'non vérifié' ? t('unknown') : positionWords(duration),
    state: t(paused ? 'player.paused' : 'player.playing'),
  };
  return [
    t('player.line', at),
    live === 'oui' ? ` ${t('player.live')}` : null,
    address === null ? html` ${t('player.noAddress')}` : html` ${said(address)}`,
    captions.length === 0 ? null : html` ${t('player.captions')} ${captions.map(said)}`,
  ];
}

/** The words the volunteer says they have heard: their testimony, quoted with its place, never a transcript. */
export function heardLines(heard: readonly Heard[]): Content {
  if (heard.length === 0) return null;
  const lines = heard.map(({ from, to, words }) =>
    sentence('heard.line', { from: positionWords(from), to: positionWords(to), words: said(words) }),
  );
  return html`<h3>${t('heard.title')}</h3><p>${t('heard.what')}</p>${items(lines)}`;
}
