import { visible } from '../../visible.ts';

/** A piece of HTML: made by the tag below, so that no text becomes markup by mistake. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
}

/** What may stand in a template: markup, texts (escaped, see `escapeText`), lists of either, nothing. */
export type Content = Html | string | number | null | readonly Content[];

/** HTML with whatever is put in escaped: posts, names and addresses are written by whoever attacks. */
export function html(strings: TemplateStringsArray, ...contents: readonly Content[]): Html {
  return new Html(
    strings.map((text, at) => text + (at < contents.length ? markupOf(contents[at] ?? null) : '')).join(''),
  );
}

function markupOf(content: Content): string {
  if (content instanceof Html) return content.markup;
  if (content === null) return '';
  if (typeof content === 'object') return content.map(markupOf).join('');
  return escapeText(String(content));
}

/** A text as inert characters, controls and turns of direction shown (see `visible`). */
export function escapeText(text: string): string {
  return visible(text.replace(/[&<>"]/g, (char) => `&#${char.codePointAt(0)};`));
}

/** Words of the page: escaped, and set apart so that their direction of writing does not leak (HTML, `bdi`). */
export function said(text: string): Html {
  return html`<bdi class="said">${text}</bdi>`;
}

/** A hash with places to break at, every eight characters. */
export function hash(text: string): Html {
  const parts = text.match(/.{1,8}/gu) ?? [];
  return html`<code>${parts.map((part, at) => (at === 0 ? part : html`<wbr>${part}`))}</code>`;
}
