import type { CaseRow } from '../../../lib/console-api.ts';
import { categoryName } from '../category-name.ts';
import { PAGES } from '../route.ts';
import { useWords } from '../words.ts';

interface Props {
  row: CaseRow;
  /** Address of the picture, shown blurred; null where there is none. */
  picture: string | null;
}

/** One case in the queue: the words before the picture, and the picture veiled. */
export function CaseLine({ row, picture }: Props) {
  const { t, say, moment, language } = useWords();
  const categories = row.categories.map((id) => categoryName(id, language));
  return (
    <li class="line">
      <div class="line-words">
        <a href={PAGES.case(row.id)} class="line-text">
          <bdi>{row.excerpt || t('queue.no-text')}</bdi>
        </a>
        <p class="line-facts">
          <bdi>{row.author ?? t('unread.author')}</bdi>
          <span>{say(`platform.${row.platform}`)}</span>
          <span>
            {t('queue.received')} <time dateTime={row.receivedAt}>{moment(row.receivedAt)}</time>
          </span>
        </p>
        <p class="line-categories">
          {categories.length === 0 ? <span class="tag tag-open">{t('category.none')}</span> : null}
          {categories.map((name) => (
            <span class="tag" key={name}>
              {name}
            </span>
          ))}
        </p>
      </div>
      <div class="thumb">
        {picture ? (
          <img class="veiled" src={picture} alt="" loading="lazy" decoding="async" />
        ) : (
          <span class="muted">{t('queue.no-picture')}</span>
        )}
      </div>
    </li>
  );
}
