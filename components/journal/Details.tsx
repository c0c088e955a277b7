import { useSignal } from '@preact/signals';
import { Fragment } from 'preact';
import type { JournalLine } from '../../lib/outbox/line.ts';
import { CopyText } from './CopyText.tsx';
import type { JournalModel } from './journal-model.ts';
import type { JournalPorts, ReceiptLine } from './ports.ts';
import { Receipts } from './Receipts.tsx';
import type { Words } from './words.ts';

interface Props {
  line: JournalLine;
  model: JournalModel;
  ports: JournalPorts;
  words: Words;
}

/** Addresses, instants, fingerprints and receipts of one record, read only when opened. */
export function Details({ line, model, ports, words }: Props) {
  const receipts = useSignal<ReceiptLine[]>([]);
  const open = useSignal(false);
  const toggle = async (event: Event) => {
    open.value = event.currentTarget instanceof HTMLDetailsElement && event.currentTarget.open;
    if (open.value && line.outbox?.state === 'received') receipts.value = await ports.receipts(line.id);
  };
  return (
    <details class="line-details" onToggle={(event) => void toggle(event)}>
      <summary>{words.say('details')}</summary>
      {open.value ? (
        <dl>
          <Facts line={line} model={model} words={words} />
          <Receipts receipts={receipts.value} model={model} words={words} />
        </dl>
      ) : null}
    </details>
  );
}

function Facts({ line, model, words }: Omit<Props, 'ports'>) {
  const { say, instant, size } = words;
  const { reading, page, time, files } = line.record;
  const copied = (what: string, text: string) => (
    <Fragment key={what + text}>
      <dt>{what}</dt>
      <dd>
        <CopyText what={what} text={text} model={model} words={words} />
      </dd>
    </Fragment>
  );
  return (
    <>
      {copied(say('detail-address'), reading.permalink ?? page.address)}
      <dt>{say('detail-published')}</dt>
      <dd>{reading.published ? instant(reading.published.at) : say('unknown')}</dd>
      <dt>{say('detail-captured')}</dt>
      <dd>{instant(time.capturedAt)}</dd>
      {copied(say('detail-record'), line.id)}
      {files.map((file) => {
        const role = say(file.made === 'rendered' ? 'role-rendered' : `role-${file.role}`);
        const what = file.take === 0 ? role : say('detail-take', { role, take: file.take + 1 });
        return copied(say('detail-file', { role: what, size: size(file.size) }), file.sha256);
      })}
    </>
  );
}
