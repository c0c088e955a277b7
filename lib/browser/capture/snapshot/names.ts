import { COPIED_ELEMENTS } from '../../../evidence/copy.ts';

/** What an element is written as, where a parser of HTML would else rearrange it: `null` writes its inside alone. */
export function nameFor(name: string, within: readonly string[]): string | null {
  const parent = within.at(-1) ?? '';
  const part = TABLE[name];
  if (part !== undefined) return part.includes(parent) ? name : 'span';
  if (/^(table|thead|tbody|tfoot|tr)$/.test(parent)) return null;
  if (name === 'table') return inside(within, 'p') ? 'span' : 'table';
  if (PLAIN.test(name) || !COPIED_ELEMENTS.has(name)) return BLOCK.test(name) ? 'div' : 'span';
  if (ALONE.test(name) && inside(within, name)) return 'span';
  if (/^(li|dt|dd)$/.test(name)) return /^(ul|ol|dl)$/.test(parent) ? name : 'span';
  if (/^h\d$/.test(name) && /^h\d$/.test(parent)) return 'span';
  return BLOCKS.test(name) && inside(within, 'p') ? 'span' : name;
}

/** Parts of a table, and what a parser wants around each: anywhere else it would drop them. */
const TABLE: Record<string, readonly string[]> = {
  caption: ['table'],
  thead: ['table'],
  tbody: ['table'],
  tfoot: ['table'],
  tr: ['thead', 'tbody', 'tfoot'],
  td: ['tr'],
  th: ['tr'],
};

/** Written plainly: they would hide what they hold, swallow a line, or be taken for the file's own. */
const PLAIN = /^(main|details|summary|pre|svg)$/;
const BLOCK = /^(main|details|summary|pre)$/;
const ALONE = /^(a|button)$/;
/** They end a paragraph that is open. */
const BLOCKS =
  /^(address|article|aside|blockquote|div|dl|figcaption|figure|footer|h[1-6]|header|hr|ol|p|section|table|ul)$/;

function inside(within: readonly string[], name: string): boolean {
  return within.includes(name);
}
