/** Buttons that show what the person looking has done: liked, shared, kept, voted. A pressed one is theirs, whatever the network. */
const PRESSED =
  '[aria-pressed="true"], [aria-checked="true"], input:checked, [data-testid="unlike"], [data-testid="unretweet"], [data-testid="removeBookmark"], [data-testid$="-unfollow"], .icon-button.active, .reactions-bar__item.active, .poll__voted';
const CONTROLS = 'button, a, [role="button"], [role="switch"], input, label';
const LABELLED =
  'button[aria-label], [role="button"][aria-label], button[title], svg[aria-label], img[aria-label]';
const UNDOES =
  /^(?:un(?:like|do|repost|boost|bookmark|follow|save)|remove (?:from|bookmark|like|love|your|[a-z]+ reaction)|remove$|following\b|ne plus|je n[’']aime plus|annuler|retirer|supprimer$)/i;
/** Classes that sites give to what has been pressed, on controls and on little else. */
const PRESSED_CLASS =
  /(?:^|[\s_-])(?:(?:is|has|my)[-_](?:likes?|vote|reaction|react|favou?rite)s?|liked|upvoted|downvoted|upmod|downmod|bookmarked|favou?rited|reblogged|voted)(?:$|\s)/i;
/** What a button says to someone who has followed. */
const FOLLOWS = /^(?:suivie?|suivi\(e\)|abonnée?|abonné\(e\)|following|subscribed|demandée?|requested)$/i;
const LONGEST = 120;

/** Lines by which networks say what the person looking, or someone they follow, has to do with a post. */
const SAYS = new RegExp(
  [
    '^(?:vous avez |vous(?: et|,) |vous aime[zr]|vous suivez|you (?:liked|reposted|retweeted|boosted|bookmarked|replied|reacted|follow|and)\\b|you, )',
    '^(?:(?:re)?(?:posted|liked|boosted|replied)|(?:re)?publiée?|repostée?|postée?|aimée?|partagée?|signalée?) (?:by|to|par) (?:you|vous)\\b',
    '^(?:en réponse à|réponse à|replying to|replied to|answering) (?:you|vous)\\b',
    // Networks name there those whom the person looking follows, and nobody else.
    '^(?:aimé|suivi|liked|followed) (?:par|by) (?!\\d)\\S',
    '\\S (?:a|ont|et \\d+ autres (?:personnes )?ont) (?:aimé|commenté|réagi à)(?: ça| ceci| ce\\S* \\S+)?$',
    '\\b(?:people|others?|someone) you follow\\b|\\bque vous suivez\\b|^(?:vous suit|follows you)$',
    '^(?:connectée?|connecté\\(e\\)|logged in|signed in) (?:en tant que|as) ',
  ].join('|'),
  'iu',
);

/** Whether a control inside a post shows that the person looking has used it. */
export function isPressed(control: Element): boolean {
  if (control.matches(PRESSED)) return true;
  if (control.matches(LABELLED) && UNDOES.test(labelOf(control))) return true;
  if (!control.matches(CONTROLS)) return false;
  const words = (control.textContent ?? '').trim();
  return (
    words.length <= 40 && (PRESSED_CLASS.test(control.getAttribute('class') ?? '') || FOLLOWS.test(words))
  );
}

/** The whole of the control that something pressed is a part of: a drawing in a button is the button's. */
export function controlOf(pressed: Element): Element {
  return pressed.closest('button, [role="button"], a[href]') ?? pressed;
}

/** Whether a line inside a post, outside its author's words, speaks of the person looking. */
export function speaksOfViewer(line: string): boolean {
  const words = line.replace(/\s+/gu, ' ').trim();
  return words.length <= LONGEST && SAYS.test(words);
}

function labelOf(control: Element): string {
  return (control.getAttribute('aria-label') ?? control.getAttribute('title') ?? '').trim();
}
