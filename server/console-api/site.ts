/** The console's place on the web, worked out once from the public origin. */
export interface Site {
  origin: string;
  /** Host of the passkeys (WebAuthn RP ID): `localhost`, or the configured host. */
  rpId: string;
  /** Cookies are `Secure`, except over http on this machine's own names. */
  secure: boolean;
}

/** Passkeys and cookies depend on the public origin and on nothing that a request says. */
export function siteOf(publicOrigin: string): Site {
  const url = new URL(publicOrigin);
  const loopback = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  return { origin: url.origin, rpId: url.hostname, secure: url.protocol === 'https:' || !loopback };
}
