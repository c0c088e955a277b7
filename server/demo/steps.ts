import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

/** One step of the demonstration, as `demo.json` tells it. */
export interface Step {
  name: string;
  /** Milliseconds. */
  duration: number;
  /** File names of the screens passed, in the output folder. */
  screens: string[];
}

/** Times steps, photographs screens and says each line as it goes. */
export class Steps {
  readonly done: Step[] = [];
  readonly #folder: string;
  readonly #say: (line: string) => void;
  #screens: string[] = [];
  #count = 0;

  constructor(folder: string, say: (line: string) => void) {
    this.#folder = folder;
    this.#say = say;
  }

  /** Does one step; a step that throws is not in the list, and ends the demonstration. */
  async step<T>(name: string, work: () => Promise<T>): Promise<T> {
    this.#screens = [];
    const start = performance.now();
    const value = await work();
    const duration = Math.round(performance.now() - start);
    this.done.push({ name, duration, screens: this.#screens });
    this.#say(`${name} (${duration} ms)`);
    return value;
  }

  /** Photographs a screen as it stands; a popup as much of it as the browser shows. */
  async photograph(page: Page, name: string): Promise<void> {
    this.#count += 1;
    const file = `${String(this.#count).padStart(2, '0')}-${name}.png` as const;
    await page.screenshot({
      path: join(this.#folder, file) as `${string}.png`,
      fullPage: !page.url().includes('/popup.html'),
    });
    this.#screens.push(file);
  }
}
