/** Text as HTML says it. */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (char) => (char === '&' ? '&amp;' : char === '<' ? '&lt;' : '&gt;'));
}

/** Text as an attribute between double quotes says it. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;');
}

/** A computed value inside a `<style>`: the page wrote it, and « </style » must not end ours. */
export function escapeCss(value: string): string {
  return value.replaceAll('<', '\\3c ').replaceAll('\0', '');
}
