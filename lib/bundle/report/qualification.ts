import { inForce } from '../../law/dated.ts';
import { parisDay } from '../../law/day.ts';
import { offenceById } from '../../law/grid.ts';
import type { Dossier } from '../input.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';
import { heardLines } from './players.ts';
import { items, t, when } from './words.ts';

/** What is proposed in law, by whom, under the law of which day; never as a finding. */
export function qualificationSection(dossier: Dossier): Html {
  const reviewed = dossier.events.flatMap(({ event }) =>
    event.kind === 'accepted' || event.kind === 'requalified' ? [event] : [],
  );
  const rejected = dossier.events.some(({ event }) => event.kind === 'rejected');
  const read = reviewed.length > 0 || rejected;
  return html`<section><h2>${t('law.title')}</h2>
<p>${t(read ? 'report.reviewed' : 'report.proposed')}</p>
${dossier.classifications.map(
  ({ classification: { at, categories, heard, lawVersion } }) =>
    html`<h3>${t('law.byVolunteer', { date: when(at) })}</h3>
<p>${t('law.version', { version: lawVersion })}</p>${offences(categories, at)}${heardLines(heard)}`,
)}
${reviewed.map(
  ({ at, categories }) =>
    html`<h3>${t('law.byModerator', { date: when(at) })}</h3>${offences(categories, at)}`,
)}</section>\n`;
}

function offences(categories: readonly string[], at: string): Html {
  return items(categories.length === 0 ? [t('law.none')] : categories.map((id) => offenceLine(id, at)));
}

/** The name and the texts in force that day; an id that is not in the catalogue is said as it stands. */
function offenceLine(id: string, at: string): string {
  const offence = offenceById(id);
  if (offence === null) return t('law.unlisted', { id });
  const entry = inForce(offence.entries, parisDay(new Date(at))) ?? offence.entries.at(-1);
  return entry === undefined ? t('law.unlisted', { id }) : `${entry.name.fr} (${entry.basis})`;
}
