/** A covered component with its value, e.g. `@method` and `POST`. */
export interface Component {
  name: string;
  value: string;
}

/** What qualifies a signature; members in the order they are written (RFC 9421 § 2.3). */
export type Parameters = Readonly<Record<string, string | number>>;

/** The `@signature-params` value: the covered components and the parameters (RFC 9421 § 2.3). */
export function signatureParams(names: readonly string[], parameters: Parameters): string {
  const covered = names.map((name) => `"${name}"`).join(' ');
  const written = Object.entries(parameters).map(([name, value]) =>
    typeof value === 'number' ? `;${name}=${value}` : `;${name}="${value}"`,
  );
  return `(${covered})${written.join('')}`;
}

/** The text that is signed (RFC 9421 § 2.5); `params` is the very text of `@signature-params`. */
export function signatureBase(components: readonly Component[], params: string): string {
  const lines = components.map(({ name, value }) => `"${name}": ${value.trim()}`);
  return [...lines, `"@signature-params": ${params}`].join('\n');
}
