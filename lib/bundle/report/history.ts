import type { BundleEvent, Dossier } from '../input.ts';
import type { Content, Html } from './html.ts';
import { html, said } from './html.ts';
import { indexOf } from './record.ts';
import { sentence, t, when } from './words.ts';

/** The events of a case, people by their role alone: a bundle reaches the defendant. */
export function historySection({ events }: Dossier): Html {
  const heads = ['history.number', 'history.at', 'history.who', 'history.what', 'history.index'] as const;
  return html`<section><h2>${t('history.title')}</h2><p>${t('history.note')}</p>
<table><thead><tr>${heads.map((key) => html`<th scope="col">${t(key)}</th>`)}</tr></thead>
<tbody>${events.map(eventRow)}</tbody></table>
<p>${t('history.export', { sequence: events.length + 1 })}</p></section>\n`;
}

function eventRow({ event, receipt }: BundleEvent): Html {
  const cells: Content[] = [
    event.sequence,
    when(event.at),
    t(`role.${event.actor.role}`),
    [
      t(`event.${event.kind}`),
      'reason' in event ? html` (${sentence('event.reason', { reason: said(event.reason) })})` : null,
    ],
    indexOf(receipt),
  ];
  return html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>\n`;
}
