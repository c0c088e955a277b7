import * as v from 'valibot';

const base64url = v.pipe(v.string(), v.maxLength(16_384), v.regex(/^[A-Za-z0-9_-]*$/));
const credential = {
  id: v.pipe(base64url, v.minLength(16), v.maxLength(1400)),
  rawId: base64url,
  type: v.literal('public-key'),
  clientExtensionResults: v.object({}),
};

/** What `navigator.credentials.create` answers, as JSON (WebAuthn § 5.1): only what is used is kept. */
export const registrationSchema = v.object({
  ...credential,
  response: v.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(32))), v.maxLength(8)), []),
  }),
});

/** What `navigator.credentials.get` answers, as JSON (WebAuthn § 5.1). */
export const assertionSchema = v.object({
  ...credential,
  response: v.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: v.optional(base64url),
  }),
});
/** An answer of `navigator.credentials.get`, read. */
export type Assertion = v.InferOutput<typeof assertionSchema>;
/** An answer of `navigator.credentials.create`, read. */
export type Registration = v.InferOutput<typeof registrationSchema>;
