import type { Language } from '../../lib/locale/locale.ts';
import { categoryById } from './category.ts';

/** The name of a category; its id where this version of the law does not know it, never a blank. */
export function categoryName(id: string, language: Language): string {
  return categoryById(id, null, new Date())?.name[language] ?? id;
}
