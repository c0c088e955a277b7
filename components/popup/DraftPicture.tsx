import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { EvidenceRecord } from '../../lib/evidence/record.ts';
import { BlurredPicture } from '../ui/BlurredPicture.tsx';
import type { PopupPorts } from './ports.ts';
import type { Say } from './words.ts';

interface Props {
  id: string;
  record: EvidenceRecord;
  ports: Pick<PopupPorts, 'picture'>;
  say: Say;
}

/** The picture that was taken, on demand, blurred first. */
export function DraftPicture({ id, record, ports, say }: Props) {
  const file = record.files.find(({ role }) => role === 'picture');
  const source = useSignal<string | null>(null);
  useEffect(() => {
    if (file) {
      void ports.picture(id, file).then((address) => {
        source.value = address;
      });
    }
  }, [id]);
  if (!file) return <p>{say('picture-none')}</p>;
  if (source.value === null) return null;
  return (
    <BlurredPicture
      source={source.value}
      alt={say('picture-alt')}
      words={{
        show: say('picture-show'),
        hide: say('picture-hide'),
        veil: say('picture-veil'),
        unveil: say('picture-unveil'),
      }}
    />
  );
}
