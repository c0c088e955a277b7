/** The console's place on the web, worked out once from the public origin. */
export interface Site {
  origin: string;
  /** Host of the passkeys (WebAuthn RP ID): `localhost`, or the configured host. */
  rpId: string;
  /** Served over https: cookies are then `Secure`. */
  secure: boolean;
}

/** Passkeys and cookies depend on the public origin and on nothing that a request says. */
export function siteOf(publicOrigin: string): Site {
  const url = new URL(publicOrigin);
  return { origin: url.origin, rpId: url.hostname, secure: url.protocol === 'https:' };
}
