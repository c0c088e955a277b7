import type { Dossier } from './input.ts';
import { historySection } from './report/history.ts';
import type { Html } from './report/html.ts';
import { hash, html, Html as Markup, said } from './report/html.ts';
import { qualificationSection } from './report/qualification.ts';
import { recordSection } from './report/record.ts';
import { STYLE } from './report/style.ts';
import { items, t, table, when } from './report/words.ts';

/** What the report may load: pictures that stand beside it. No script, no network, no form, no link. */
const POLICY =
  "default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * The report of a case in French (law.md 4.4), made before its export is entered: the `exported` event names its
 * SHA-256. The same dossier gives the same text.
 */
export function reportHtml(dossier: Dossier): string {
  return html`<!doctype html>
<html lang="fr"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width">
<title>${t('report.title')}</title>
<style>${new Markup(STYLE)}</style></head>
<body><main>
${headSection(dossier)}
${dossier.records.map((entry, at) => recordSection(dossier, entry, at + 1))}
${qualificationSection(dossier)}
${historySection(dossier)}
${limitsSection(dossier)}
</main></body></html>
`.markup;
}

function headSection(dossier: Dossier): Html {
  return html`<h1>${t('report.title')}</h1>
<p class="notice"><strong>${t('report.kind')}</strong> ${t('report.force')}</p>
${table([
  [t('report.case'), html`<code>${dossier.case}</code>`],
  [t('report.association'), said(dossier.association)],
  [t('report.exportedAt'), when(dossier.exportedAt)],
  [t('report.tool'), `Témoin ${dossier.toolVersion}`],
])}`;
}

function limitsSection({ logKey }: Dossier): Html {
  const limits = [
    'not.page',
    'not.identity',
    'not.time',
    'not.conditions',
    'not.offence',
    'not.removal',
    'not.later',
  ] as const;
  return html`<section><h2>${t('not.title')}</h2>
${items(limits.map((key) => t(key)))}</section>
<section><h2>${t('check.title')}</h2><p>${t('check.how')}</p>
${table([[t('check.log'), hash(logKey)]])}</section>\n`;
}
