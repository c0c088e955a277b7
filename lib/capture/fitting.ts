import { LIMITS } from '../api.ts';
import { utf8 } from '../bytes.ts';
import type { EvidenceRecord } from '../evidence/record.ts';

/** What is let go of, one after the other, and how a record says so. */
const STEPS: readonly { what: string; less(record: EvidenceRecord): EvidenceRecord }[] = [
  {
    what: 'changements abrégés',
    less: (record) => ({
      ...record,
      changes: record.changes.map((one) => ({ ...one, before: short(one.before), after: short(one.after) })),
    }),
  },
  {
    what: 'sous-titres affichés non gardés',
    less: (record) => ({ ...record, playing: record.playing.map((one) => ({ ...one, captions: [] })) }),
  },
  { what: 'instants des bandes de l’image non gardés', less: (record) => ({ ...record, strips: [] }) },
  {
    what: 'liste des fichiers manquants abrégée',
    less: (record) => ({ ...record, filesMissing: record.filesMissing.slice(0, 20) }),
  },
];

/**
 * A first taking's record no longer than one may be (`LIMITS.record`, bytes): a post must not make itself impossible to
 * keep. Least first, and each part let go of is said; what is still too long is given back as it is then.
 */
export function fitting(record: EvidenceRecord): EvidenceRecord {
  let fitted = record;
  for (const { what, less } of STEPS) {
    if (utf8(JSON.stringify(fitted)).length <= LIMITS.record) return fitted;
    const said = { where: 'text', what: `relevé trop long : ${what}` } as const;
    const { redactions, ...rest } = less(fitted);
    fitted = { ...rest, redactions: [...redactions.slice(0, 199), said] };
  }
  return fitted;
}

function short(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
