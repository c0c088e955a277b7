import { useSignal } from '@preact/signals';
import type { Invitation } from '../../lib/api.ts';
import { EnrolScreen } from '../enrol/EnrolScreen.tsx';
import { Button } from '../ui/Button.tsx';
import { Message } from './Message.tsx';
import type { PopupPorts } from './ports.ts';
import type { Words } from './words.ts';

interface Props {
  invitation: Invitation | null;
  ports: PopupPorts;
  words: Words;
}

/** This browser belongs to no association yet: the page's own invitation, or how to find one. */
export function Enrol({ invitation, ports, words: { say, language } }: Props) {
  const end = useSignal<'joined' | 'declined' | null>(null);
  const finish = (how: 'joined' | 'declined') => {
    end.value = how;
  };
  const close = (
    <Button id="close" kind="primary" onClick={ports.close}>
      {say('saved-close')}
    </Button>
  );
  if (invitation && end.value === 'joined') {
    const title = say('enrolled-title', { name: invitation.association.name });
    return (
      <Message title={title} text={say('enrolled-text')}>
        {close}
      </Message>
    );
  }
  if (invitation && end.value === null) {
    return (
      <EnrolScreen
        invitation={invitation}
        language={language}
        join={ports.join}
        now={ports.now}
        onJoined={() => finish('joined')}
        onDecline={() => finish('declined')}
      />
    );
  }
  return (
    <Message title={say('enrol-title')} text={end.value ? say('declined') : say('enrol-text')}>
      <Button id="enrol-type" onClick={() => ports.openOwn('welcome')}>
        {say('enrol-type')}
      </Button>
      {close}
    </Message>
  );
}
