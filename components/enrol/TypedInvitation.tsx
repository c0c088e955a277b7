import { useMemo } from 'preact/hooks';
import type { Invitation } from '../../lib/api.ts';
import type { Language } from '../../lib/locale/locale.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { useFocusOn } from '../ui/focus.ts';
import { Working } from '../ui/Working.tsx';
import type { Look } from './ports.ts';
import { createTyped } from './typed-model.ts';
import { enrolWords } from './words.ts';

interface Props {
  language: Language;
  look: Look;
  onFound: (invitation: Invitation) => void;
}

/** Joining without the toolbar button: the invitation page's address, or its code and the server, copied by hand. */
export function TypedInvitation({ language, look, onFound }: Props) {
  const say = enrolWords(language);
  const model = useMemo(() => createTyped({ look, found: onFound }), []);
  const heading = useFocusOn<HTMLHeadingElement>('typed');
  const failure = model.failure.value;
  const atServer = failure === 'no-server';
  return (
    <form
      class="enrol stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void model.look();
      }}
    >
      <h1 ref={heading} tabIndex={-1}>
        {say('title')}
      </h1>
      <p>{say('typed-what')}</p>
      <Field
        id="typed-code"
        label={say('typed-code')}
        value={model.typed.value}
        onInput={(value) => model.write('typed', value)}
        error={failure && !atServer ? say(failure) : null}
        autocomplete="off"
      />
      <Field
        id="typed-server"
        label={say('typed-server')}
        hint={say('typed-server-hint')}
        value={model.server.value}
        onInput={(value) => model.write('server', value)}
        error={atServer ? say(failure) : null}
        autocomplete="off"
      />
      {model.looking.value ? <Working>{say('typed-looking')}</Working> : null}
      <div class="row">
        <Button id="typed-next" type="submit" kind="primary" disabled={model.looking.value}>
          {say('typed-next')}
        </Button>
      </div>
    </form>
  );
}
