import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { OutboxItem } from '../../lib/outbox/item.ts';
import { Button } from '../ui/Button.tsx';
import { useFocusOn } from '../ui/focus.ts';
import { Notice } from '../ui/Notice.tsx';
import type { PopupModel } from './popup-model.ts';
import type { PopupPorts } from './ports.ts';
import type { Say } from './words.ts';

interface Props {
  id: string;
  model: PopupModel;
  ports: PopupPorts;
  say: Say;
  onPage: boolean;
}

/** Kept for good; « Transmis » only once a verified receipt is there. Under both, what was not done. */
export function Saved({ id, model, ports, say, onPage }: Props) {
  const heading = useFocusOn<HTMLHeadingElement>(id);
  const item = useSignal<OutboxItem | null>(null);
  useEffect(
    () =>
      ports.watchSending(id, (next) => {
        item.value = next;
      }),
    [id, ports, item],
  );
  const received = item.value?.state === 'received';
  return (
    <section class="stack" data-sending={item.value?.state ?? ''}>
      <h1 ref={heading} tabIndex={-1}>
        {say('saved-title')}
      </h1>
      <Notice kind={received ? 'ok' : 'ordinary'} live="status">
        <p>
          {received ? (
            <strong id="transmitted">{say('transmitted-title')}</strong>
          ) : (
            sendingIn(item.value, say)
          )}
        </p>
      </Notice>
      <p>{say('told-nobody')}</p>
      <div class="row">
        <Button id="close" kind="primary" onClick={ports.close}>
          {say('saved-close')}
        </Button>
        {onPage ? (
          <Button id="another" onClick={() => void model.pickAnother()}>
            {say('another')}
          </Button>
        ) : null}
        <Button id="journal" kind="plain" onClick={() => ports.openOwn('journal')}>
          {say('journal')}
        </Button>
      </div>
    </section>
  );
}

function sendingIn(item: OutboxItem | null, say: Say): string {
  switch (item?.state) {
    case 'sending':
      return say('saved-sending');
    case 'refused':
      return say('saved-refused');
    case 'waiting':
      return say(item.code === null ? 'saved-waiting' : 'saved-later');
    default:
      return say('saved-waiting');
  }
}
