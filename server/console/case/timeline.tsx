import type { CaseView } from '../../../lib/console-api.ts';
import { useWords } from '../words.ts';
import { useEventWords } from './event-words.ts';

type Line = CaseView['events'][number];

function Entry({ line, names }: { line: Line; names: CaseView['names'] }) {
  const { instant } = useWords();
  const { what, who } = useEventWords(names);
  const { event } = line;
  return (
    <li>
      <p>
        <strong>{what(event)}</strong> · <bdi>{who(event.actor)}</bdi> ·{' '}
        <time dateTime={event.at}>{instant(event.at)}</time>
      </p>
      {'reason' in event && (
        <p class="reason">
          <bdi>{event.reason}</bdi>
        </p>
      )}
      <code class="hash muted">{line.id}</code>
    </li>
  );
}

/** What happened to the case, in order: appended only, each in the log. */
export function Timeline({ view }: { view: CaseView }) {
  return (
    <ol class="timeline">
      {view.events.map((line) => (
        <Entry key={line.id} line={line} names={view.names} />
      ))}
    </ol>
  );
}
