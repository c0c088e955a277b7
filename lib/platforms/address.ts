/** An address that may be kept, and the names of the rules by which something was taken out of it; never what it was. */
export interface CleanAddress {
  address: string;
  rules: AddressRule[];
}

/** Why something was taken out of an address, as a record says it. */
export type AddressRule = (typeof RULES)[keyof typeof RULES];

const RULES = {
  address: 'adresse illisible',
  credentials: 'identifiants dans une adresse',
  fragment: 'fragment d’une adresse',
  picture: 'paramètres de l’adresse d’une image',
  secret: 'jetons et identifiants dans une adresse',
  tracking: 'paramètres de suivi dans une adresse',
} as const;

/** Where a link came from: names, and beginnings of names, that no page needs. */
const TRACKING =
  /^(?:utm_.*|__cft__.*|__tn__|__xts__.*|__hs.*|mc_[ce]id|fbclid|gclid|dclid|wbraid|gbraid|gad_.*|srsltid|msclkid|twclid|yclid|ttclid|sccid|igsh|igshid|mibextid|sfnsn|extid|paipv|eav|xmt|si|pp|feature|ref_src|ref_url|cxt|_ga|_gl|_hsenc|_hsmi|hsa_.*|pk_.*|mtm_.*|at_(?:medium|campaign|custom.*)|xtor|share_id|rdt_cid|rdid|trk|trackingid|lipi|spm|_t|_r|is_from_webapp|sender_device|web_id|li_fat_id|irclickid|mkt_tok)$/;
/** What opens a session or a door: whoever holds the address would be the volunteer. */
const SECRET =
  /^(?:phpsessid|jsessionid|aspsessionid.*|asp\.net_sessionid|cfid|cftoken|sid|session|session_?id|sessid|zenid|oscsid|(?:\w+_)?token|csrf.*|xsrf.*|_?\w*nonce|auth|auth_?key|authorization|api_?key|key|sig|signature|code|state|ticket|jwt|password|passwd|pwd|secret|email|e-?mail|user_?id|uid|viewer(?:_?id)?|visitor(?:_?id)?|member_?id|client_?id|device_?id|account_?id|oh|oe|_nc_.*)$/;
/** What tells one picture, or one size of it, from another; an address of media keeps no other parameter. */
const PICTURE =
  /^(?:format|fm|name|w|h|width|height|size|quality|q|fit|crop|dpr|rect|v|ver|version|id|file|image|img|page|frame)$/i;
const HEXADECIMAL = /^[0-9a-f]{16,}$/i;
/** A fragment that names a message (`#comment-12`, `#p7`); any other one may hold a state or a token. */
const ANCHOR = /^#[a-z]{0,24}[-_]?[a-z]{0,12}[-_]?\d{1,20}$/i;
const X_HOSTS = /^(?:www\.|mobile\.)?(?:x|twitter)\.com$/;
const SHORT_CODES = /(^|\.)(?:instagram\.com|threads\.(?:net|com))$/;
/** The code of a private account's post is followed by what lets this one account see it. */
const LONG_CODE = /^(\/(?:[\w.]+\/)?(?:p|reel|tv|post)\/[\w-]{11})[\w-]{17,}(?=\/|$)/;

/**
 * An address as a record may keep it (rule 3: the volunteer is never in the evidence): http or https, no
 * credentials, no tracking or session parameter, no fragment but a message's anchor. What cannot be read as an
 * address gives ''. The order and the writing of what is kept do not change.
 */
export function cleanAddress(url: string): CleanAddress {
  if (!URL.canParse(url)) return { address: '', rules: [RULES.address] };
  const at = new URL(url);
  if (at.protocol !== 'http:' && at.protocol !== 'https:') return { address: '', rules: [RULES.address] };
  const rules = new Set<AddressRule>();
  if (at.username || at.password) {
    at.username = '';
    at.password = '';
    rules.add(RULES.credentials);
  }
  at.pathname = keptPath(at, rules);
  at.search = keptQuery(at, rules);
  if (at.hash && !ANCHOR.test(at.hash)) {
    at.hash = '';
    rules.add(RULES.fragment);
  }
  return { address: at.href, rules: [...rules].sort() };
}

/**
 * An address of media as a record may keep it: as `cleanAddress`, and only the parameters that name the picture.
 * Networks sign the addresses of their pictures for the account that looks at them, under names of their own.
 */
export function cleanMediaAddress(url: string): CleanAddress {
  const { address, rules } = cleanAddress(url);
  if (address === '') return { address, rules };
  const at = new URL(address);
  // Not `keys()`: in a page, Firefox lets an extension step through the parameters themselves alone.
  const all = new Set([...at.searchParams].map(([name]) => name));
  const names = [...all].filter((name) => !PICTURE.test(name));
  if (names.length === 0) return { address, rules };
  for (const name of names) at.searchParams.delete(name);
  return { address: at.href, rules: [...rules, RULES.picture].sort() };
}

function keptPath({ pathname, hostname }: URL, rules: Set<AddressRule>): string {
  const kept = pathname.replace(/;(?:jsessionid|phpsessid|sid)=[^/;]*/gi, '');
  const short = SHORT_CODES.test(hostname) ? kept.replace(LONG_CODE, '$1') : kept;
  if (short !== pathname) rules.add(RULES.secret);
  return short;
}

function keptQuery(at: URL, rules: Set<AddressRule>): string {
  const parts = at.search
    .slice(1)
    .split('&')
    .filter((part) => part !== '');
  const kept = parts.filter((part) => {
    const [name = '', value = ''] = part.split('=', 2).map(decoded);
    const rule = ruleFor(name.toLowerCase(), value, at);
    if (rule !== null) rules.add(rule);
    return rule === null;
  });
  return kept.join('&');
}

function ruleFor(name: string, value: string, { hostname, pathname }: URL): AddressRule | null {
  const bare = name.replace(/\[\d*\]$/, '');
  if (TRACKING.test(bare)) return RULES.tracking;
  if (SECRET.test(bare)) return RULES.secret;
  if ((bare === 's' || bare === 't') && X_HOSTS.test(hostname)) return RULES.tracking;
  if ((bare === 's' || bare === 't') && HEXADECIMAL.test(value)) return RULES.secret;
  // A forum's « partager » writes who shares: /t/sujet/12/3?u=nom (Discourse).
  if (bare === 'u' && /^\/t\/[^/]+\/\d+/.test(pathname)) return RULES.tracking;
  return /^eyJ[\w-]+\.[\w-]+/.test(value) || /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i.test(value)
    ? RULES.secret
    : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
