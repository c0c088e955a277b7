import { fail, ok, type Result } from '../result.ts';

/** Whether what is sent there cannot be read on the way: https, or this very machine. */
export function isSafeServer(url: URL): boolean {
  if (url.protocol === 'https:') return true;
  const host = url.hostname;
  const loopback =
    host === 'localhost' || host.endsWith('.localhost') || host === '127.0.0.1' || host === '[::1]';
  return url.protocol === 'http:' && loopback;
}

/** Why nothing can be fetched from what was typed. */
export type TypedFailure = 'no-code' | 'no-server' | 'unsafe-server';

/**
 * The address of the invitation page, from what the volunteer typed: the whole address in the first field, or the
 * code there and the server's address (with or without `https://`) in the second.
 */
export function invitationAddress(typed: string, server: string): Result<URL, TypedFailure> {
  const first = typed.trim();
  if (first === '') return fail('no-code');
  const whole = /^https?:\/\//i.test(first);
  const code = encodeURIComponent(first.replace(/[\s]/g, ''));
  const url = whole ? parse(first) : parse(origin(server), `/invitation/${code}`);
  if (!url) return fail(whole ? 'no-code' : 'no-server');
  return isSafeServer(url) ? ok(url) : fail('unsafe-server', url.origin);
}

function origin(server: string): string {
  const text = server.trim();
  return /^https?:\/\//i.test(text) ? text : `https://${text}`;
}

function parse(base: string, path?: string): URL | null {
  return URL.canParse(base) ? new URL(path ?? base, base) : null;
}
