/** An address that may be kept, and the names of what was taken out of it. */
export interface CleanAddress {
  address: string;
  redacted: string[];
}

/** Where a link came from: names, and beginnings of names, that no page needs. */
const TRACKING =
  /^(?:utm_.*|__cft__.*|__tn__|__xts__.*|mc_[ce]id|fbclid|gclid|dclid|wbraid|gbraid|msclkid|twclid|yclid|ttclid|igsh|igshid|mibextid|si|ref_src|ref_url|cxt|_ga|_gl|hsa_.*|pk_.*|mtm_.*|at_(?:medium|campaign|custom.*)|xtor|share_id|rdid|trk|trackingid|lipi|spm|_t|_r|is_from_webapp|sender_device|web_id)$/;
/** What opens a session or a door: whoever holds the address would be the volunteer. */
const SECRET =
  /^(?:phpsessid|jsessionid|aspsessionid.*|asp\.net_sessionid|cfid|cftoken|sid|session|session_?id|sessid|zenid|oscsid|(?:\w+_)?token|auth|auth_?key|authorization|api_?key|key|sig|signature|code|state|ticket|jwt|password|passwd|pwd|secret|nonce|email|e-?mail|user_?id|uid|viewer(?:_?id)?|visitor(?:_?id)?|member_?id|client_?id|device_?id|account_?id|oh|oe|_nc_.*)$/;
/** What tells one picture, or one size of it, from another; an address of media keeps no other parameter. */
const PICTURE =
  /^(?:format|fm|name|w|h|width|height|size|quality|q|fit|crop|dpr|rect|v|ver|version|id|file|image|img|page|frame)$/i;
const HEXADECIMAL = /^[0-9a-f]{16,}$/i;
/** A fragment that names a message (`#comment-12`, `#p7`); any other one may hold a state or a token. */
const ANCHOR = /^#[a-z]{0,24}[-_]?[a-z]{0,12}[-_]?\d{1,20}$/i;
const X_HOSTS = /^(?:www\.|mobile\.)?(?:x|twitter)\.com$/;

/**
 * An address as a record may keep it (rule 3: the volunteer is never in the evidence): http or https, no
 * credentials, no tracking or session parameter, no fragment but a message's anchor. What cannot be read as an
 * address gives '' and `address`. The order and the writing of what is kept do not change.
 */
export function cleanAddress(url: string): CleanAddress {
  if (!URL.canParse(url)) return { address: '', redacted: ['address'] };
  const at = new URL(url);
  if (at.protocol !== 'http:' && at.protocol !== 'https:') return { address: '', redacted: ['address'] };
  const redacted = new Set<string>();
  if (at.username || at.password) {
    at.username = '';
    at.password = '';
    redacted.add('credentials');
  }
  at.pathname = withoutPathSession(at.pathname, redacted);
  at.search = keptQuery(at, redacted);
  if (at.hash && !ANCHOR.test(at.hash)) {
    at.hash = '';
    redacted.add('fragment');
  }
  return { address: at.href, redacted: [...redacted].sort() };
}

/**
 * An address of media as a record may keep it: as `cleanAddress`, and only the parameters that name the picture.
 * Networks sign the addresses of their pictures for the account that looks at them, under names of their own.
 */
export function cleanMediaAddress(url: string): CleanAddress {
  const { address, redacted } = cleanAddress(url);
  if (address === '') return { address, redacted };
  const at = new URL(address);
  const names = [...new Set(at.searchParams.keys())].filter((name) => !PICTURE.test(name));
  if (names.length === 0) return { address, redacted };
  for (const name of names) at.searchParams.delete(name);
  return { address: at.href, redacted: [...redacted, ...names].sort() };
}

function withoutPathSession(path: string, redacted: Set<string>): string {
  const kept = path.replace(/;(?:jsessionid|phpsessid|sid)=[^/;]*/gi, '');
  if (kept !== path) redacted.add('jsessionid');
  return kept;
}

function keptQuery(at: URL, redacted: Set<string>): string {
  const parts = at.search
    .slice(1)
    .split('&')
    .filter((part) => part !== '');
  const kept = parts.filter((part) => {
    const [name = '', value = ''] = part.split('=', 2).map(decoded);
    if (!isPersonal(name.toLowerCase(), value, X_HOSTS.test(at.hostname))) return true;
    redacted.add(name);
    return false;
  });
  return kept.join('&');
}

function isPersonal(name: string, value: string, onX: boolean): boolean {
  const bare = name.replace(/\[\d*\]$/, '');
  if (TRACKING.test(bare) || SECRET.test(bare)) return true;
  if ((bare === 's' || bare === 't') && (onX || HEXADECIMAL.test(value))) return true;
  return /^eyJ[\w-]+\.[\w-]+/.test(value) || /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i.test(value);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
