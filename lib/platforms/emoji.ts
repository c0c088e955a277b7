/** Classes that networks and forums give to the small pictures that stand for a character. */
const CLASSES = new Set(['emoji', 'emojione', 'custom-emoji', 'twemoji', 'wp-smiley', 'smilie', 'smilies']);
const HOSTS = new Set(['abs.twimg.com', 'abs-0.twimg.com', 's.w.org', 'twemoji.maxcdn.com']);
const PICTOGRAM =
  /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|[#*0-9]\ufe0f?\u20e3|\p{Emoji_Modifier}|\u200d|\ufe0f|[\u{e0020}-\u{e007f}])+$/u;
const SMILEY = /^(?::[\w+-]{1,40}:|[:;8=xX]['’]?-?[()[\]dDpPoO|/\\3<>*$]+)$/;

/**
 * The characters a picture stands for (« 🙂 », « :chat: »), or null where it is a picture.
 * Strict, for a picture taken for a character escapes the question of rule 4: its alternative text must be
 * a pictogram, and its class or its host one that only emoji have. A post's author chooses neither.
 */
export function emojiOf(image: Element): string | null {
  if (image.localName !== 'img') return null;
  const alt = image.getAttribute('alt')?.trim() ?? '';
  if (!alt || (!PICTOGRAM.test(alt) && !SMILEY.test(alt))) return null;
  const known = [...image.classList].some((name) => CLASSES.has(name)) || HOSTS.has(hostOf(image));
  return known ? alt : null;
}

/** Whether the picture is one that a server or an author drew for itself (« :chat: »): it may show anything, if small. */
export function isCustomEmoji(image: Element): boolean {
  return /^:[\w+-]+:$/.test(emojiOf(image) ?? '');
}

function hostOf(image: Element): string {
  const source = image.getAttribute('src') ?? '';
  return URL.canParse(source, 'https://-') ? new URL(source, 'https://-').hostname : '';
}
