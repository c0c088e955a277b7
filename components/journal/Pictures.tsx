import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type Shown, takingsIn } from '../../lib/capture/takings.ts';
import type { JournalLine } from '../../lib/outbox/line.ts';
import { BlurredPicture } from '../ui/BlurredPicture.tsx';
import type { JournalPorts } from './ports.ts';
import type { Words } from './words.ts';

interface Props {
  line: JournalLine;
  ports: JournalPorts;
  words: Words;
}

/** The pictures of a record, one for each taking: read from the store only when asked for, blurred first. */
export function Pictures({ line, ports, words }: Props) {
  const takings = takingsIn(line.record);
  const [only] = takings;
  if (takings.length === 1 && only) return <Picture of={only} line={line} ports={ports} words={words} />;
  return (
    <ol class="takings">
      {takings.map((taking) => (
        <li key={taking.take}>
          <p>{nameOf(taking, words)}</p>
          <Picture of={taking} line={line} ports={ports} words={words} several />
        </li>
      ))}
    </ol>
  );
}

function nameOf({ why, at }: Shown, { say, instant }: Words): string {
  return `${say(`taking-${why ?? 'found'}`)}, ${instant(at)}`;
}

/** One picture, let go of with the line. */
function Picture({ of, line, ports, words, several = false }: Props & { of: Shown; several?: boolean }) {
  const { say, instant } = words;
  const { picture, take, without } = of;
  const source = useSignal<string | null>(null);
  useEffect(() => () => void (source.value && ports.release(source.value)), [ports, source]);
  if (!picture) return <p class="muted">{say(without === 'intimate' ? 'picture-none' : 'picture-failed')}</p>;
  const load = async () => {
    source.value ??= await ports.file(line.id, picture.sha256);
  };
  const id = `picture-${line.id.slice(0, 12)}`;
  return (
    <>
      <BlurredPicture
        id={take === 0 ? id : `${id}-${take}`}
        source={source.value}
        onShow={() => void load()}
        {...(several ? { name: nameOf(of, words) } : {})}
        alt={say(picture.role === 'context' ? 'picture-alt-context' : 'picture-alt', {
          at: instant(line.at),
        })}
        words={{
          show: say('picture-show'),
          hide: say('picture-hide'),
          veil: say('picture-veil'),
          unveil: say('picture-unveil'),
        }}
      />
      {picture.made === 'rendered' ? <p class="muted">{say('picture-rendered')}</p> : null}
    </>
  );
}
