import type { Surroundings } from '../../capture/report.ts';
import { isSignedIn } from '../../platforms/signed-in.ts';
import { attempt } from '../../platforms/steady.ts';
import { browser } from '../extension.ts';
import { arrival } from './arrival.ts';

/** The conditions a page is seen under, as far as its own window tells; null for what it does not tell. */
export function surroundings(): Surroundings {
  return {
    width: window.innerWidth,
    height: window.innerHeight,
    pixelRatio: window.devicePixelRatio,
    language: navigator.language,
    timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    colorScheme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
    signedIn: attempt(() => isSignedIn(document, new URL(location.href)), null),
    privateWindow: attempt(() => browser.extension.inIncognitoContext, null) ?? null,
    ...arrival(),
  };
}
