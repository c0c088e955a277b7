import * as v from 'valibot';

/**
 * What the volunteer tells the moderators alone: words of their own, and who they are in this. Neither sealed nor
 * logged nor exported — a bundle ends up with the defendant, and the volunteer is never in it (rule 3).
 */
export const asideSchema = v.strictObject({
  /** At most 2 000 characters, or null. */
  note: v.nullable(
    v.pipe(
      v.string(),
      v.minLength(1),
      v.maxLength(2000),
      v.check(
        (text) => text.isWellFormed() && !text.includes('\0'),
        'U+0000 and lone surrogates are replaced before',
      ),
    ),
  ),
  /** A passer-by, the person targeted, someone who knows that person. */
  standing: v.picklist(['passant', 'victime', 'proche']),
});
export type Aside = v.InferOutput<typeof asideSchema>;

/** The aside, or null where nothing was confided: a passer-by without a word. */
export function asideOf({ note, standing }: Aside): Aside | null {
  return note === null && standing === 'passant' ? null : { note, standing };
}
