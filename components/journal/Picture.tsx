import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { JournalLine } from '../../lib/outbox/line.ts';
import { BlurredPicture } from '../ui/BlurredPicture.tsx';
import type { JournalPorts } from './ports.ts';
import type { Words } from './words.ts';

interface Props {
  line: JournalLine;
  ports: JournalPorts;
  words: Words;
}

/** The picture of a record: read from the store only when asked for, blurred first, let go of with the line. */
export function Picture({ line, ports, words: { say, instant } }: Props) {
  const source = useSignal<string | null>(null);
  const file = line.record.files.find(({ role }) => role === 'picture');
  useEffect(() => () => void (source.value && ports.release(source.value)), [ports, source]);
  if (!file) return <p class="muted">{say('picture-none')}</p>;
  const load = async () => {
    source.value ??= await ports.file(line.id, file.sha256);
  };
  return (
    <>
      <BlurredPicture
        id={`picture-${line.id.slice(0, 12)}`}
        source={source.value}
        onShow={() => void load()}
        alt={say('picture-alt', { at: instant(line.at) })}
        words={{
          show: say('picture-show'),
          hide: say('picture-hide'),
          veil: say('picture-veil'),
          unveil: say('picture-unveil'),
        }}
      />
      {file.made === 'rendered' ? <p class="muted">{say('picture-rendered')}</p> : null}
    </>
  );
}
