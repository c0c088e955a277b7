import type { JournalLine } from '../../lib/outbox/line.ts';
import { Button } from '../ui/Button.tsx';
import { Details } from './Details.tsx';
import { type JournalModel, mayRetry } from './journal-model.ts';
import { LineHead } from './LineHead.tsx';
import { Pictures } from './Pictures.tsx';
import type { JournalPorts } from './ports.ts';
import { Steps } from './Steps.tsx';
import { reasonOf, stateSentence } from './state-words.ts';
import type { Words } from './words.ts';

interface Props {
  line: JournalLine;
  model: JournalModel;
  ports: JournalPorts;
  words: Words;
}

/** One record or draft of the journal: what it is, where it stands, what can be done. */
export function Line(props: Props) {
  const { line, ports, words } = props;
  const reason = reasonOf(line.outbox);
  const heading = `line-${line.id.slice(0, 12)}`;
  return (
    <article
      class="line"
      aria-labelledby={heading}
      data-id={line.id}
      data-state={line.outbox?.state ?? 'draft'}
    >
      <LineHead line={line} words={words} id={heading} />
      <Categories line={line} ports={ports} words={words} />
      <div class="line-state">
        {line.outbox ? <Steps item={line.outbox} words={words} /> : null}
        <p>{stateSentence(line, words, ports.now())}</p>
        {reason ? <p class="line-reason">{words.failure(reason)}</p> : null}
      </div>
      <Pictures line={line} ports={ports} words={words} />
      <Actions {...props} />
      <Details {...props} />
    </article>
  );
}

function Categories({ line, ports, words: { say } }: Omit<Props, 'model'>) {
  if (!line.classification) return null;
  const { categories, lawVersion } = line.classification;
  const names = categories.map((id) => ports.category(id, lawVersion));
  return <p>{names.length > 0 ? say('categories', { names: names.join(', ') }) : say('unqualified')}</p>;
}

function Actions({ line, model, ports, words: { say, instant } }: Props) {
  const at = instant(line.at);
  const draft = line.outbox === null;
  return (
    <div class="row">
      {draft ? (
        <Button kind="primary" label={say('continue-label', { at })} onClick={() => ports.finish(line.id)}>
          {say('continue')}
        </Button>
      ) : null}
      {mayRetry(line) ? <Button onClick={() => void ports.retry(line.id)}>{say('retry')}</Button> : null}
      {draft || line.outbox?.state === 'received' ? (
        <Button kind="plain" onClick={() => model.askRemoval(line)}>
          {draft ? say('drop') : say('remove')}
        </Button>
      ) : null}
    </div>
  );
}
