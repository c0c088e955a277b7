import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import type { Invitation } from '../../lib/api.ts';
import en from '../../lib/locale/en/invitation.json' with { type: 'json' };
import fr from '../../lib/locale/fr/invitation.json' with { type: 'json' };
import { type Language, translator } from '../../lib/locale/locale.ts';

const STYLE = `
:root { color-scheme: light dark; font: 1.125rem/1.6 system-ui, sans-serif; }
body { max-width: 34rem; margin: 12vh auto; padding: 0 1.5rem; }
h1 { font-size: 1.5rem; line-height: 1.3; }
.code { font: 600 1.75rem/1.4 ui-monospace, monospace; letter-spacing: 0.06em; }
.quiet { opacity: 0.8; font-size: 1rem; }
`;

/** Nothing but this page's own words and its one style. */
export const INVITATION_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

function document(language: Language, title: string, content: ReturnType<typeof html>, meta = '') {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
${meta === '' ? '' : html`<meta name="temoin-invitation" content="${meta}">`}
<title>${title}</title>
<style>${raw(STYLE)}</style>
</head>
<body><main><h1>${title}</h1>${content}</main></body>
</html>`;
}

/** The page of an invitation that can be used: what to do, and the code to read aloud. */
export function invitationPage(language: Language, invitation: Invitation, expires: Date) {
  const say = translator({ fr, en }, language);
  const association = invitation.association.name;
  const until = expires.toLocaleDateString(language, { dateStyle: 'long', timeZone: 'Europe/Paris' });
  const content = html`
<p>${say('welcome', { association })}</p>
<p><strong>${say('press')}</strong></p>
<p>${say('code')}<br><span class="code">${invitation.code}</span></p>
<p class="quiet">${say('once', { until })}</p>
<p class="quiet">${say('absent')}</p>`;
  return document(language, say('title', { association }), content, JSON.stringify(invitation));
}

/** The page of an invitation that cannot be used, and why. */
export function refusedInvitationPage(language: Language, why: 'unknown' | 'used' | 'expired') {
  const say = translator({ fr, en }, language);
  return document(language, say(`${why}.title`), html`<p>${say(why)}</p>`);
}
