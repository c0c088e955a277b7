import type { Surroundings } from '../../capture/report.ts';
import { isSignedIn } from '../../platforms/signed-in.ts';
import { attempt } from '../../platforms/steady.ts';
import { native } from '../native.ts';
import { arrival } from './arrival.ts';
import { readerOf } from './frames/home.ts';

/** The conditions a page is seen under, as far as its own window tells; null for what it does not tell. */
export function surroundings(): Surroundings {
  return {
    width: window.innerWidth,
    height: window.innerHeight,
    pixelRatio: window.devicePixelRatio,
    language: navigator.language,
    timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    colorScheme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
    signedIn: attempt(() => isSignedIn(readerOf(document), document), null),
    privateWindow: attempt(() => native.extension.inIncognitoContext, null) ?? null,
    ...arrival(),
  };
}
