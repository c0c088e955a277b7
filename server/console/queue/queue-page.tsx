import { useModel } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Button } from '../../../components/ui/Button.tsx';
import type { ConsolePort } from '../port.ts';
import { FailureNote } from '../shell/failure-note.tsx';
import { Page } from '../shell/page.tsx';
import { useWords } from '../words.ts';
import { CaseLine } from './case-line.tsx';
import { Filters } from './filters.tsx';
import { lineAfterKey } from './keys.ts';
import type { Filter } from './queue-model.ts';
import { QueueModel } from './queue-model.ts';

interface Props {
  port: ConsolePort;
  filter: Filter;
  go: (path: string) => void;
  signedOut: () => void;
}

/** `j` and `k` walk the lines while the page has the focus; a key struck in a field stays a letter. */
function walk(event: KeyboardEvent & { currentTarget?: EventTarget | null }) {
  const page = event.currentTarget;
  if (!(page instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target instanceof Element && event.target.matches('input, select, textarea')) return;
  const links = [...page.querySelectorAll<HTMLAnchorElement>('.line-text')];
  const here = links.findIndex((link) => link.matches(':focus'));
  const to = lineAfterKey(event.key, here, links.length);
  if (to === null) return;
  event.preventDefault();
  links[to]?.focus();
}

/** The cases of one filter, oldest first. */
export function QueuePage({ port, filter, go, signedOut }: Props) {
  const { t } = useWords();
  const model = useModel(() => new QueueModel(port.cases, filter));
  useEffect(() => {
    void model.reload();
  }, [model]);
  const failure = model.failure.value;
  useEffect(() => {
    if (failure === 'signed-out') signedOut();
  }, [failure, signedOut]);
  const rows = model.rows.value;
  const filtered = filter.platform !== '' || filter.text !== '';
  return (
    <Page title={t('queue.title')} onKeyDown={walk}>
      <Filters filter={filter} counts={model.counts.value} go={go} />
      {failure && <FailureNote code={failure} retry={model.reload} />}
      {rows.length > 0 && <p class="muted keys">{t('queue.keys')}</p>}
      <ol class="lines">
        {rows.map((row) => (
          <CaseLine
            key={row.id}
            row={row}
            picture={row.picture === null ? null : port.fileAddress(row.id, row.picture)}
          />
        ))}
      </ol>
      {model.ready.value && rows.length === 0 && (
        <p class="empty">{filtered ? t('queue.empty.filtered') : t(`queue.empty.${filter.review}`)}</p>
      )}
      {model.next.value !== null && (
        <Button disabled={model.loading.value} onClick={model.more}>
          {t('queue.more')}
        </Button>
      )}
      <p role="status" class="muted">
        {model.loading.value ? t('loading') : ''}
      </p>
    </Page>
  );
}
