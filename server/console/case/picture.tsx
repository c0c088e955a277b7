import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { EvidenceFile } from '../../../lib/evidence/record.ts';
import { useWords } from '../words.ts';
import { closeLens, openLens } from './lens.ts';

/** How much of a picture is seen; the first is how every picture opens. */
const VEILS = ['veiled', 'faint', 'bare'] as const;

interface Props {
  file: EvidenceFile;
  address: string;
}

/** A picture of record: veiled until asked, uncovered by the pointer bit by bit or by a choice as a whole. */
export function Picture({ file, address }: Props) {
  const { t, say } = useWords();
  const veil = useSignal<(typeof VEILS)[number]>('veiled');
  const clear = useRef<HTMLImageElement>(null);
  const size = { width: file.width ?? undefined, height: file.height ?? undefined };
  const lens = (event: PointerEvent) => clear.current && openLens(clear.current, event);
  const close = () => clear.current && closeLens(clear.current);
  return (
    <figure class="picture">
      <div
        class="picture-frame"
        onPointerMove={lens}
        onPointerDown={lens}
        onPointerLeave={close}
        onPointerUp={(event) => event.pointerType !== 'mouse' && close()}
      >
        <img class={veil.value} src={address} alt={t('picture.alt')} {...size} />
        {veil.value !== 'bare' && (
          <img class="lens" ref={clear} src={address} alt="" aria-hidden="true" {...size} />
        )}
      </div>
      <fieldset class="veils">
        <legend>{t('picture.veil')}</legend>
        {VEILS.map((choice) => (
          <label class="check" key={choice}>
            <input
              type="radio"
              name={`veil-${file.sha256}`}
              checked={veil.value === choice}
              onChange={() => {
                veil.value = choice;
              }}
            />
            <span>{say(`picture.veil.${choice}`)}</span>
          </label>
        ))}
      </fieldset>
      <figcaption class="muted">
        {say(`made.${file.made}`)} {t('picture.lens')} {t('veil.honest')}
      </figcaption>
    </figure>
  );
}
