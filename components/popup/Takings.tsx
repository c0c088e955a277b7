import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type Shown, takingsIn } from '../../lib/capture/takings.ts';
import type { EvidenceRecord } from '../../lib/evidence/record.ts';
import { positionWords } from '../../lib/position.ts';
import { BlurredPicture } from '../ui/BlurredPicture.tsx';
import type { PopupPorts } from './ports.ts';
import type { Say, Words } from './words.ts';

interface Props {
  id: string;
  record: EvidenceRecord;
  ports: Pick<PopupPorts, 'picture'>;
  words: Words;
}

/** The picture of every taking, each with its hour and why; on demand, blurred first. */
export function Takings({ id, record, ports, words }: Props) {
  const takings = takingsIn(record);
  const [only] = takings;
  if (takings.length === 1 && only)
    return <Taking of={only} several={false} id={id} ports={ports} say={words.say} />;
  return (
    <ol class="takings">
      {takings.map((taking) => (
        <li key={taking.take} class="stack">
          <h2>
            {words.say(`taking-${taking.why ?? 'found'}`)}
            <span class="muted"> {words.hour(taking.at)}</span>
          </h2>
          <Taking of={taking} several id={id} ports={ports} say={words.say} />
        </li>
      ))}
    </ol>
  );
}

interface TakingProps extends Pick<Props, 'id' | 'ports'> {
  of: Shown;
  /** Whether there are others, so that its buttons must say which they are of. */
  several: boolean;
  say: Say;
}

function Taking({ of, several, id, ports, say }: TakingProps) {
  const { picture, take, playing, without } = of;
  const source = useSignal<string | null>(null);
  useEffect(() => {
    if (picture) {
      void ports.picture(id, picture).then((address) => {
        source.value = address;
      });
    }
  }, [id, picture?.sha256]);
  return (
    <>
      {playing.map(({ kind, position, live }) => (
        <p class="muted" key={`${kind} ${position}`}>
          {say(`playing-${kind}`, { position: positionWords(position) })}
          {live === 'oui' ? ` ${say('playing-live')}` : ''}
        </p>
      ))}
      {without ? <p data-without={without}>{sayWithout(of, say)}</p> : null}
      {picture?.made === 'rendered' ? <p>{say('rendered')}</p> : null}
      {source.value === null ? null : (
        <BlurredPicture
          id={take === 0 ? 'picture' : `picture-${take}`}
          source={source.value}
          {...(several ? { name: say(`taking-${of.why ?? 'found'}`) } : {})}
          alt={say(picture?.role === 'context' ? 'picture-alt-context' : 'picture-alt')}
          words={{
            show: say('picture-show'),
            hide: say('picture-hide'),
            veil: say('picture-veil'),
            unveil: say('picture-unveil'),
          }}
        />
      )}
    </>
  );
}

function sayWithout({ without, copied }: Shown, say: Say): string {
  if (without === 'intimate') return say('picture-none');
  return say(copied ? 'picture-failed' : 'picture-failed-copy');
}
