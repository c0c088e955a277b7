import { planted } from '../../server/practice/networks/planted.ts';
import { layersOf } from './layers.ts';

/** Every word of the planted volunteer, as it is looked for: neither case nor the way of composing accents matters. */
const MARKERS = Object.entries(planted).map(([name, value]) => ({ name, forms: formsOf(value) }));

function formsOf(value: string): string[] {
  const plain = folded(value);
  return [plain, [...plain].reverse().join('')];
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** What of the planted volunteer some bytes hold, and how it is written there. */
export function plantedIn(bytes: Buffer): string[] {
  const found = new Set<string>();
  for (const { how, text } of layersOf(bytes)) {
    const plain = folded(text);
    for (const { name, forms } of MARKERS)
      if (forms.some((form) => plain.includes(form))) found.add(`${name} (${how})`);
  }
  return [...found];
}
