/** Buttons that show what the person looking has done: liked, shared, kept. A pressed one is theirs, whatever the network. */
const PRESSED =
  '[aria-pressed="true"], [data-testid="unlike"], [data-testid="unretweet"], [data-testid="removeBookmark"], [data-testid$="-unfollow"], .icon-button.active';
const LABELLED = 'button[aria-label], [role="button"][aria-label], button[title]';
const UNDOES =
  /^(?:un(?:like|do|repost|boost|bookmark|follow)|remove (?:from|bookmark|like)|following\b|ne plus|je n[’']aime plus|annuler|retirer)/i;
/** Lines by which networks say what the person looking, or someone they follow, has to do with a post. */
const SAYS =
  /^(?:vous avez |vous et |you (?:liked|reposted|retweeted|boosted|bookmarked|and)\b|(?:re)?(?:posted|liked|boosted|publié|posté|aimé|partagé) (?:by|par) (?:you|vous)\b)|\b(?:people|others?|someone) you follow\b|\bque vous suivez\b/i;
const LONGEST = 120;

/** Whether a control inside a post shows that the person looking has used it. */
export function isPressed(control: Element): boolean {
  if (control.matches(PRESSED)) return true;
  if (!control.matches(LABELLED)) return false;
  return UNDOES.test((control.getAttribute('aria-label') ?? control.getAttribute('title') ?? '').trim());
}

/** Whether a line inside a post, outside its author's words, speaks of the person looking. */
export function speaksOfViewer(line: string): boolean {
  const words = line.replace(/\s+/gu, ' ').trim();
  return words.length <= LONGEST && SAYS.test(words);
}
