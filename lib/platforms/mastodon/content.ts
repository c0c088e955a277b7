import { textOf, type Words, wordsOf } from '../text.ts';

type Own = (selector: string) => Element[];

const WARNING = '.content-warning:not(.content-warning--filter), .status__content__spoiler';
const CONTENT = '.status__content__text';
/** Before version 4.3 a closed warning left the text in the page, out of sight. */
const CLOSED = '.status__content__spoiler-link';

/**
 * A post's words: the author's content warning comes first, then the text. Under a closed warning, or a filter
 * of the volunteer's, the text is not there: `hidden` says so, and only opening it will do.
 */
export function textIn(own: Own): Words {
  const warning = own(WARNING)[0];
  const content = own(CONTENT).find((text) => !text.closest(WARNING));
  const closed =
    own(CLOSED).length > 0 && content !== undefined && !content.matches('.status__content__text--visible');
  const body = content && !closed ? wordsOf(content) : { text: '', hidden: false };
  const notice = warning
    ? textOf(warning.querySelector('p, .translate') ?? warning)
    : spoilerLine(own, content);
  return {
    text: [notice, body.text].filter((part) => part !== '').join('\n\n'),
    hidden: body.hidden || closed || (content === undefined && own('.content-warning').length > 0),
  };
}

function spoilerLine(own: Own, content: Element | undefined): string {
  const line = own(CLOSED)[0]?.closest('p');
  return line && !content?.contains(line) ? textOf(line) : '';
}
