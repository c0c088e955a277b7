import type { EvidenceRecord } from '../../../lib/evidence/record.ts';
import type { Came } from '../../practice/hostile/judge.ts';
import type { FirefoxDocument } from './document.ts';
import type { Firefox } from './firefox.ts';

/** A Firefox that holds the extension, and a way to read what it has kept. */
export interface FirefoxGallery {
  firefox: Firefox;
  /** The one record kept, or null. */
  kept: () => Promise<EvidenceRecord | null>;
}

/** Presses the button on the page in front, answers « Non » where images are asked about, and tells what came of it. */
export async function visitIn({ firefox, kept }: FirefoxGallery, milliseconds: number): Promise<Came> {
  const begun = performance.now();
  await firefox.press();
  const popup = await firefox.popup(milliseconds);
  let screen = await restOf(popup, ['working'], milliseconds);
  const asked = screen === 'questions';
  if (asked) {
    await popup.tap('#answers-none');
    screen = await restOf(popup, ['working', 'questions'], milliseconds);
  }
  const taken = performance.now() - begun;
  const said = await popup.evaluate(() => document.querySelector('main')?.innerText ?? '');
  return { screen, asked, said, record: await kept(), milliseconds: taken };
}

/** The screen the popup comes to, once it is none of those. */
async function restOf(popup: FirefoxDocument, passing: readonly string[], patience: number): Promise<string> {
  const others = passing.map((screen) => `:not([data-screen="${screen}"])`).join('');
  await popup.find(`main[data-screen]${others}`, patience);
  return popup.evaluate(() => document.querySelector('main')?.dataset['screen'] ?? '');
}
