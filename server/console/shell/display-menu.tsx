import type { Display, Theme } from '../display.ts';
import { useWords } from '../words.ts';

const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

/** Language, light or dark, and colours drained from pictures. */
export function DisplayMenu({ display }: { display: InstanceType<typeof Display> }) {
  const { t, say } = useWords();
  return (
    <details class="menu">
      <summary>{t('display')}</summary>
      <div class="menu-sheet">
        <label class="field">
          <span>{t('display.theme')}</span>
          <select
            value={display.theme.value}
            onChange={(event) => {
              const chosen = THEMES.find((theme) => theme === event.currentTarget.value);
              if (chosen) display.theme.value = chosen;
            }}
          >
            {THEMES.map((theme) => (
              <option key={theme} value={theme}>
                {say(`display.theme.${theme}`)}
              </option>
            ))}
          </select>
        </label>
        <label class="check">
          <input
            type="checkbox"
            checked={display.grey.value}
            onChange={(event) => {
              display.grey.value = event.currentTarget.checked;
            }}
          />
          <span>{t('display.grey')}</span>
        </label>
        <p class="muted">{t('veil.honest')}</p>
        <button
          type="button"
          class="button button-small"
          lang={display.language.value === 'fr' ? 'en' : 'fr'}
          onClick={() => display.speak(display.language.value === 'fr' ? 'en' : 'fr')}
        >
          {display.language.value === 'fr' ? 'English' : 'Français'}
        </button>
      </div>
    </details>
  );
}
