import { useSignal } from '@preact/signals';
import { Button } from '../ui/Button.tsx';
import { useFocusOn } from '../ui/focus.ts';
import { Notice } from '../ui/Notice.tsx';
import type { PopupPorts } from './ports.ts';
import type { Say } from './words.ts';

const PHAROS = 'https://www.internet-signalement.gouv.fr';
const POINT_DE_CONTACT = 'https://www.pointdecontact.net';

interface Props {
  address: string | null;
  /** Whether a draft of the same post had to be taken off this machine. */
  removed: boolean;
  ports: Pick<PopupPorts, 'open' | 'copy' | 'close'>;
  say: Say;
}

/** « Oui » for a child: nothing was kept, and what to do instead. The address leaves by the volunteer's own hand only. */
export function Child({ address, removed, ports, say }: Props) {
  const heading = useFocusOn<HTMLHeadingElement>('child');
  const copied = useSignal<boolean | null>(null);
  const copy = async (text: string) => {
    copied.value = await ports.copy(text);
  };
  return (
    <section class="stack">
      <h1 ref={heading} tabIndex={-1}>
        {say('child-title')}
      </h1>
      <p>{say(removed ? 'child-law-removed' : 'child-law')}</p>
      <Notice kind="danger">
        <p>
          <strong>{say('child-danger')}</strong>
        </p>
      </Notice>
      <h2>{say('child-do-title')}</h2>
      <p>{say('child-close')}</p>
      <p>{say('child-report')}</p>
      <div class="row">
        <Button id="child-pharos" kind="primary" onClick={() => ports.open(PHAROS)}>
          {say('child-pharos')}
        </Button>
        <Button id="child-contact" onClick={() => ports.open(POINT_DE_CONTACT)}>
          {say('child-contact')}
        </Button>
        {address ? (
          <Button id="child-copy" onClick={() => void copy(address)}>
            {say('child-copy')}
          </Button>
        ) : null}
      </div>
      <p role="status">
        {copied.value === null ? '' : say(copied.value ? 'child-copied' : 'child-copy-failed')}
      </p>
      <p>{say('child-rest')}</p>
      <Button id="close" onClick={ports.close}>
        {say('saved-close')}
      </Button>
    </section>
  );
}
