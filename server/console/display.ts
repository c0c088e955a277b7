import { createModel, effect, signal } from '@preact/signals';
import type { Language } from '../../lib/locale/locale.ts';
import { languageOf } from '../../lib/locale/locale.ts';

/** Light or dark, or as the system has it. */
export type Theme = 'system' | 'light' | 'dark';

const KEYS = { language: 'temoin.language', theme: 'temoin.theme', grey: 'temoin.grey' } as const;

function themeOf(text: string | null): Theme {
  return text === 'light' || text === 'dark' ? text : 'system';
}

/** How this moderator wants to read: kept in this browser only, told to nobody. */
export const Display = createModel((kept: Storage, root: HTMLElement, browserLanguage: string) => {
  const language = signal<Language>(languageOf(kept.getItem(KEYS.language) ?? browserLanguage));
  const theme = signal<Theme>(themeOf(kept.getItem(KEYS.theme)));
  const grey = signal(kept.getItem(KEYS.grey) === 'yes');

  effect(() => {
    root.lang = language.value;
    root.dataset['theme'] = theme.value;
    root.dataset['grey'] = grey.value ? 'yes' : 'no';
    kept.setItem(KEYS.theme, theme.value);
    kept.setItem(KEYS.grey, grey.value ? 'yes' : 'no');
  });

  return {
    language,
    theme,
    grey,
    speak: (chosen: Language) => {
      language.value = chosen;
      kept.setItem(KEYS.language, chosen);
    },
  };
});
