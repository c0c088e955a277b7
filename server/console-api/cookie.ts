import type { Context as Call } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { SESSION_LIFE } from './session.ts';

/** Name of the session's cookie: `__Host-` binds it to one https host; over http on a loopback name there is no such prefix to have. */
export function cookieName(secure: boolean): string {
  return secure ? '__Host-temoin' : 'temoin';
}

function attributes(secure: boolean) {
  return { path: '/', httpOnly: true, sameSite: 'Strict', secure } as const;
}

/** The session's token as the browser sent it. */
export function readToken(c: Call, secure: boolean): string | null {
  return getCookie(c, cookieName(secure)) ?? null;
}

/** Hands the session's token to the browser, out of reach of any script. */
export function giveToken(c: Call, secure: boolean, token: string): void {
  setCookie(c, cookieName(secure), token, { ...attributes(secure), maxAge: SESSION_LIFE / 1000 });
}

/** Takes the token back. */
export function takeToken(c: Call, secure: boolean): void {
  deleteCookie(c, cookieName(secure), attributes(secure));
}
