import type { CaseRow } from '../../../lib/console-api.ts';
import { useWords } from '../words.ts';
import { addressOf, REVIEWS } from './filter.ts';
import type { Filter } from './queue-model.ts';

const PLATFORMS = ['x', 'bluesky', 'mastodon', 'generic'] as const;

interface Props {
  filter: Filter;
  counts: Record<CaseRow['review'], number>;
  go: (path: string) => void;
}

/** Which cases are shown: by state as links with their counts, by network and by words as a form. */
export function Filters({ filter, counts, go }: Props) {
  const { t, say } = useWords();
  function search(event: SubmitEvent & { currentTarget: HTMLFormElement }) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const platform = String(form.get('platform') ?? '');
    go(addressOf({ ...filter, platform, text: String(form.get('text') ?? '').trim() }));
  }
  return (
    <>
      <nav class="tabs" aria-label={t('queue.states')}>
        <ul class="links">
          {REVIEWS.map((review) => (
            <li key={review}>
              <a
                class="tab"
                href={addressOf({ ...filter, review })}
                {...(review === filter.review ? { 'aria-current': 'page' as const } : {})}
              >
                {say(`review.${review}`)} <span class="count">{counts[review]}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form class="search" onSubmit={search}>
        <label class="field">
          <span>{t('queue.search')}</span>
          <input type="search" name="text" defaultValue={filter.text} maxLength={100} autocomplete="off" />
        </label>
        <label class="field">
          <span>{t('queue.platform')}</span>
          <select name="platform" defaultValue={filter.platform}>
            <option value="">{t('queue.platform.all')}</option>
            {PLATFORMS.map((platform) => (
              <option key={platform} value={platform}>
                {say(`platform.${platform}`)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" class="button">
          {t('queue.filter')}
        </button>
      </form>
    </>
  );
}
