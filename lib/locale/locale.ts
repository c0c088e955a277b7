/** Languages of the interface: French first. */
export type Language = 'fr' | 'en';

/** A flat table of sentences, `{name}` where a value goes. */
export type Sentences = Record<string, string>;

/** Says a sentence of one table; a missing key does not compile. */
export type Translate<Table extends Sentences> = (
  key: keyof Table & string,
  values?: Record<string, string | number>,
) => string;

/** The translator of one table in one language; every language holds the same keys (a test holds them to it). */
export function translator<Table extends Sentences>(
  tables: Record<Language, Table>,
  language: Language,
): Translate<Table> {
  return (key, values = {}) =>
    (tables[language][key] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) =>
      Object.hasOwn(values, name) ? String(values[name]) : whole,
    );
}

/** French unless the browser asks for English first. */
export function languageOf(tag: string): Language {
  return tag.toLowerCase().startsWith('en') ? 'en' : 'fr';
}
