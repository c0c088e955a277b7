const BASE = 'https://-/';

/** What the addresses of one portrait have in common at every size; '' for what names no picture. */
export function portraitKey(of: Element | string): string {
  const source = typeof of === 'string' ? of : (of.getAttribute('src') ?? '');
  if (source === '' || /^(?:data|blob):/.test(source) || !URL.canParse(source, BASE)) return '';
  return new URL(source, BASE).pathname
    .replace(/\/(?:s?\d{2,3}|s?\d{2,3}x\d{2,3}|plain|original|small|avatar|avatar_thumbnail)(?=\/)/g, '')
    .replace(/_(?:normal|bigger|mini|x\d{2,3}|\d{2,3}x\d{2,3})(?=\.\w+$)/, '')
    .replace(/=s\d+.*$/, '')
    .toLowerCase();
}
