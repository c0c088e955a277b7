import type { BundleFailure } from '../../lib/bundle/verify/verdict.ts';
import type { Proven } from '../../lib/bundle/verify/verify.ts';
import en from '../../lib/locale/en/bundle.json' with { type: 'json' };
import fr from '../../lib/locale/fr/bundle.json' with { type: 'json' };
import { translator } from '../../lib/locale/locale.ts';

const t = translator({ fr, en }, 'fr');

/** What stays unproven by any bundle, one sentence each (law.md 4.4). */
export function notProven(pinned: boolean): string[] {
  const limits = ['not.page', 'not.identity', 'not.time', 'not.offence', 'not.removal', 'not.later'] as const;
  return [...limits.map((key) => t(key)), ...(pinned ? [] : [t('verify.keys')])];
}

/** What a bundle proves and what it does not, in lines for a person. */
export function provenText(proven: Proven, files: number, pinned: boolean): string {
  const sealed = [...proven.records, ...proven.classifications];
  const lines = [
    t('verify.case', { case: proven.case, association: plain(proven.association) }),
    t('verify.files', { files }),
    ...sealed.map(({ path, publicKey, index }) => t('verify.sealed', { path, key: publicKey, index })),
    ...proven.events.map(({ path, kind, at, index }) =>
      t('verify.event', { path, kind: t(`event.${kind}`), at, index }),
    ),
    t('verify.report'),
    t('verify.log', { key: plain(proven.log.key), size: proven.log.size }),
    ...(pinned ? [t('verify.pinned')] : []),
  ];
  const list = (items: readonly string[]) => items.map((line) => `- ${line}\n`).join('');
  return [
    `${t('verify.passed')}\n\n${t('verify.proven')}\n${list(lines)}\n`,
    `${t('verify.notProven')}\n${list(notProven(pinned))}\n`,
    `${t('report.kind')} ${t('report.force')}\n`,
  ].join('');
}

/** Which piece is at fault and why. */
export function failureText({ code, piece, detail }: BundleFailure): string {
  const reason = t('verify.reason', { reason: t(`fault.${code}`), detail: plain(detail) });
  return `${t('verify.failed')}\n${t('verify.piece', { piece: plain(piece) })}\n${reason}\n`;
}

/** How the command is called. */
export function usageText(): string {
  return `${t('verify.usage')}\n`;
}

/** Words of the bundle without controls: a terminal obeys them. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, '?').slice(0, 500);
}
