import { Fragment } from 'preact';
import { CopyText } from './CopyText.tsx';
import type { JournalModel } from './journal-model.ts';
import type { ReceiptLine } from './ports.ts';
import type { Words } from './words.ts';

interface Props {
  receipts: readonly ReceiptLine[];
  model: JournalModel;
  words: Words;
}

/** The receipts of one record: place in the log, instant, case, and the proof to copy. */
export function Receipts({ receipts, model, words }: Props) {
  const { say, instant } = words;
  const [first] = receipts;
  return (
    <>
      {receipts.map(({ what, index, receivedAt, proof }) => {
        const title = `${say('detail-receipt', { index, at: instant(receivedAt) })} (${say(`receipt-${what}`)})`;
        return (
          <Fragment key={what}>
            <dt>{title}</dt>
            <dd>
              <CopyText what={title} text={proof} model={model} words={words} />
            </dd>
          </Fragment>
        );
      })}
      {first ? (
        <>
          <dt>{say('detail-case')}</dt>
          <dd>
            <code>{first.case}</code>
          </dd>
        </>
      ) : null}
    </>
  );
}
