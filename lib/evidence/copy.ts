/** UTF-16 units of a copy, at most; the extension lets go of images long before. */
const MOST = 8 * 1024 * 1024;

/** Elements that a copy of a post may hold: none runs, loads, sends, refreshes or prepares a connection. */
export const COPIED_ELEMENTS: ReadonlySet<string> = new Set(
  [
    'a abbr article aside b bdi bdo blockquote br button caption cite code dd del details dfn div dl dt em figcaption',
    'figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark ol p pre q rp rt ruby s samp section small',
    'span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr',
    // A drawing: what it is made of, and what paints it. Nothing that moves, follows, loads or holds HTML.
    'svg g path circle rect line polyline polygon ellipse text tspan image defs stop lineargradient radialgradient',
    'clippath mask pattern filter fegaussianblur feoffset feblend feflood fecolormatrix fecomposite femerge femergenode',
    'fedropshadow femorphology fecomponenttransfer fefuncr fefuncg fefuncb fefunca',
  ]
    .join(' ')
    .split(' '),
);

// The policy comes before anything the page has written: what follows runs nothing and fetches nothing, wherever opened.
const POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'";
const HEAD = (language: string, doctype: string) => `${doctype}<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<title>Instantané du message</title>
<style>
`;
const DOCTYPE = '<!doctype html>\n';
const LANGUAGE = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,3}$/;

/**
 * The file of a copy: `css` holds no « < », and `markup` elements of `COPIED_ELEMENTS` alone, its texts escaped.
 * A language that is none is left out: the page wrote it. `quirks`: a page without a doctype lays its lines out as
 * browsers of old did, and so does its copy.
 */
export function copyFile(copy: {
  language: string;
  quirks?: boolean;
  css: string;
  background: string;
  markup: string;
}): string {
  const { language, css, background, markup, quirks = false } = copy;
  const head = HEAD(LANGUAGE.test(language) ? language : '', quirks ? '' : DOCTYPE);
  return `${head}${css}\n</style>\n</head>\n<body style="margin:0;background:${background}"><main>${markup}</main></body>\n</html>\n`;
}

/**
 * Whether an HTML file is one that `copyFile` may have written, so that it runs and reaches nothing in any browser,
 * without a server's headers: a bundle is opened from a disk.
 */
export function isInertCopy(html: string): boolean {
  const [, doctype = '', language = ''] =
    /^(<!doctype html>\n)?<html lang="([A-Za-z0-9-]{0,40})">/.exec(html) ?? [];
  const head = HEAD(language, doctype);
  if (html.length > MOST || !html.startsWith(head)) return false;
  const [, body] =
    /^[^<]*<\/style>\n<\/head>\n<body style="[^"<>]*">(<main>[\s\S]*<\/main>)<\/body>\n<\/html>\n$/.exec(
      html.slice(head.length),
    ) ?? [];
  return body !== undefined && onlyCopied(body);
}

/** Every « < » begins an element of ours: whatever a parser makes of the rest, there is no other. */
function onlyCopied(body: string): boolean {
  for (let at = body.indexOf('<'); at >= 0; at = body.indexOf('<', at + 1)) {
    const [, name = ''] = /^<\/?([a-z0-9]+)[\s/>]/.exec(body.slice(at, at + 20)) ?? [];
    if (!COPIED_ELEMENTS.has(name)) return false;
  }
  return true;
}
