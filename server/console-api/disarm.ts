import { Transform } from 'node:stream';

/*
 * Elements for which a browser opens a connection that no policy and no sandbox holds: asked to (preconnect), in
 * advance of a frame that it then refuses, or of a link that is pressed and leads nowhere.
 */
const CONNECTING = /<(\/?)(?:l(ink)|i(frame)|f(rame)|a)(?=[\s/>])/gi;
/** `</iframe` and what follows it: the most that may lie across two chunks. */
const LONGEST = 9;

/**
 * Makes those elements of a kept page into elements that mean nothing, letter for letter, so that its author cannot
 * learn who looks at it. It is for the eye alone: the file itself stays as it is.
 */
export function disarm(): Transform {
  let kept = '';
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const text = disarmed(kept + chunk.toString('latin1'));
      kept = text.slice(-LONGEST);
      done(null, Buffer.from(text.slice(0, -LONGEST), 'latin1'));
    },
    flush(done) {
      done(null, Buffer.from(kept, 'latin1'));
    },
  });
}

function disarmed(html: string): string {
  return html.replace(
    CONNECTING,
    (_whole, slash: string, link = '', iframe = '', frame = '') => `<${slash}x${link}${iframe}${frame}`,
  );
}
