import type { Own } from './own.ts';

/** What pages write on the button that unfolds the rest of a text, without its dots. */
const MORE =
  /^(?:(?:voir|afficher|lire) (?:plus|la suite|tout|l['’]intégralité)|suite|(?:read|show|see|view) more|more|mehr (?:anzeigen|lesen)|weiterlesen)$/i;

/** Whether a control of the message itself offers the rest of its words: what was read is then only a part. */
export function isCut(own: Own): boolean {
  return own('button, a, summary, [role="button"]').some((control) =>
    MORE.test((control.textContent ?? '').replace(/[\s….»>›]+/g, ' ').trim()),
  );
}
