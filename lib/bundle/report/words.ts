import en from '../../locale/en/bundle.json' with { type: 'json' };
import fr from '../../locale/fr/bundle.json' with { type: 'json' };
import { translator } from '../../locale/locale.ts';
import type { Content, Html } from './html.ts';
import { html } from './html.ts';

/** The report's sentences: in French, for it is made for French courts. */
export const t = translator({ fr, en }, 'fr');

const days = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });
const times = new Intl.DateTimeFormat('fr-FR', { timeStyle: 'medium', timeZone: 'UTC' });

/** An ISO 8601 UTC time in French, as precise as it was given to the second: « 21 novembre 2026 à 10:00:02 UTC ». */
export function when(iso: string): string {
  const date = new Date(iso);
  return iso.includes('T') ? `${days.format(date)} à ${times.format(date)} UTC` : days.format(date);
}

/** A sentence with words of the page in it: `{name}` becomes markup, all the rest stays text. */
export function sentence(key: Parameters<typeof t>[0], values: Record<string, Content>): Html {
  const parts = t(key).split(/\{(\w+)\}/);
  return html`${parts.map((part, at) => (at % 2 === 1 ? (values[part] ?? '') : part))}`;
}

/** A table of two columns: names and what is known of them. */
export function table(rows: readonly (readonly [string, Content])[]): Html {
  return html`<table>${rows.map(([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>\n`)}</table>`;
}

/** A list, or nothing where it is empty. */
export function items(lines: readonly Content[]): Html {
  return lines.length === 0 ? html`` : html`<ul>${lines.map((line) => html`<li>${line}</li>\n`)}</ul>`;
}
