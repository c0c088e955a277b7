import { type Language, languageOf } from '../locale/locale.ts';

/**
 * The language of every part of the extension: the first one the volunteer asked the browser for. The browser's own
 * interface may have fewer (a Chromium without its language packs speaks English to everyone).
 */
export function uiLanguage(): Language {
  return languageOf(navigator.language);
}
