import type { CaseRow } from '../../../lib/console-api.ts';
import { PAGES } from '../route.ts';
import type { Filter } from './queue-model.ts';

/** The tabs of the queue, in their order. */
export const REVIEWS: readonly CaseRow['review'][] = ['to-review', 'accepted', 'rejected'];

/** The filter that an address carries; whatever it does not say is the plain queue. */
export function filterOf(search: URLSearchParams): Filter {
  const review = REVIEWS.find((known) => known === search.get('etat')) ?? 'to-review';
  return { review, platform: search.get('reseau') ?? '', text: search.get('texte') ?? '' };
}

/** The address of the queue under a filter, so that « back » finds it again. */
export function addressOf(filter: Filter): string {
  const search = new URLSearchParams();
  if (filter.review !== 'to-review') search.set('etat', filter.review);
  if (filter.platform) search.set('reseau', filter.platform);
  if (filter.text) search.set('texte', filter.text);
  const text = search.toString();
  return text ? `${PAGES.queue}?${text}` : PAGES.queue;
}
