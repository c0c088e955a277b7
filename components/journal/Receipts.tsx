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
          <dt>{say('detail-clock')}</dt>
          <dd>{clockWords(first.clockOffset, words)}</dd>
        </>
      ) : null}
    </>
  );
}

/** How far this machine's clock was from the association's, as the answer that brought the receipt told. */
function clockWords(offset: number | null, { say }: Words): string {
  if (offset === null) return say('clock-unmeasured');
  const seconds = Math.round(Math.abs(offset) / 1000);
  if (seconds === 0) return say('clock-right');
  return say(offset > 0 ? 'clock-behind' : 'clock-ahead', { seconds });
}
