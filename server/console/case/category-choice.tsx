import { useSignal } from '@preact/signals';
import { categories } from '../category.ts';
import { useWords } from '../words.ts';

interface Props {
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** Letters compared without case or accents: « incitation a la haine » finds « à la haine ». */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The whole grid, to choose from: what was proposed comes first, whatever is searched. */
export function CategoryChoice({ chosen, onChange }: Props) {
  const { t, language } = useWords();
  const search = useSignal('');
  // What was chosen when the form opened stays on top; what is chosen since stays where the eye is.
  const first = useSignal(chosen).value;
  const wanted = plain(search.value.trim());
  const known = categories(new Date()).map(({ id, name, basis }) => ({ id, name: name[language], basis }));
  const strangers = chosen.filter((id) => !known.some((category) => category.id === id));
  const all = [...strangers.map((id) => ({ id, name: id, basis: t('law.unknown') })), ...known];
  const found = all.filter(({ name, basis }) => plain(`${name} ${basis}`).includes(wanted));
  const lines = [
    ...all.filter(({ id }) => first.includes(id)),
    ...found.filter(({ id }) => !first.includes(id)),
  ];
  const toggle = (id: string, on: boolean) =>
    onChange(on ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <fieldset class="choice grid-choice">
      <legend>{t('review.categories')}</legend>
      <div class="field">
        <label for="category-search">{t('review.categories.search')}</label>
        <input
          id="category-search"
          type="search"
          autocomplete="off"
          value={search.value}
          onInput={(event) => {
            search.value = event.currentTarget.value;
          }}
        />
      </div>
      <p class="muted" role="status">
        {t('review.categories.chosen', { count: chosen.length })}
      </p>
      <div class="grid-lines">
        {lines.map(({ id, name, basis }) => (
          <label class="choice-option" key={id}>
            <input
              type="checkbox"
              value={id}
              checked={chosen.includes(id)}
              onChange={(event) => toggle(id, event.currentTarget.checked)}
            />
            <span>
              {name} <span class="muted">{basis}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
