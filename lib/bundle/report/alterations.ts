import type { Change, Redaction, Touched } from '../../evidence/record.ts';
import type { Content } from './html.ts';
import { html, said } from './html.ts';
import { items, sentence, t } from './words.ts';

/** One taking, as far as what was done to the page is concerned. */
interface Altered {
  changes: readonly Change[];
  touched: readonly Touched[];
  redactions: readonly Redaction[];
  /** When the post was read again; null where it was not. */
  checkedAt: string | null;
}

/** What moved between two readings, what was touched for the picture, what was cut out or masked. */
export function alterations({ changes, touched, redactions, checkedAt }: Altered): Content {
  const seen = changes.map(({ part, before, after }) =>
    sentence('changes.line', { part: t(`change.${part}`), before: said(before), after: said(after) }),
  );
  const none = checkedAt === null ? t('changes.unchecked') : t('changes.none');
  return [
    seen.length === 0 ? html`<p>${none}</p>` : items(seen),
    titled(
      t('touched.title'),
      touched.map(({ what, detail }) => html`${t(`touched.${what}`)} (${said(detail)})`),
    ),
    titled(
      t('redactions.title'),
      redactions.map(({ where, what }) => html`${t(`redaction.${where}`)} (${said(what)})`),
    ),
  ];
}

function titled(title: string, lines: Content[]): Content {
  return lines.length === 0 ? null : html`<p>${title}</p>${items(lines)}`;
}
