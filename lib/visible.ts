/**
 * A text with its controls and the marks that turn the direction of writing shown by their code point: put into a
 * sentence of ours they could make one thing read as another (Unicode UAX #9). Line ends and tabs stay.
 */
export function visible(text: string): string {
  return text.replace(
    /[\p{Cs}\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/gu,
    (char) => `[U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
  );
}
