/** Hosts that serve conversations and nothing else. */
const HOSTS = new Set([
  'web.whatsapp.com',
  'www.messenger.com',
  'web.telegram.org',
  'mail.google.com',
  'outlook.live.com',
  'messages.google.com',
  'web.snapchat.com',
]);
/** Where networks keep theirs. */
const PATHS = /^\/(?:messages?|messaging|direct|inbox|i\/chat|chat|channels\/@me|conversations)(?:\/|$)/;

/** Whether a page is one of private conversations: other people's are never read (their reader comes with consent). */
export function isPrivate(url: URL): boolean {
  return HOSTS.has(url.hostname) || PATHS.test(url.pathname);
}
